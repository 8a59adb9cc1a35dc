import { Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../components/Empty';
import { Loaded } from '../../../components/Loaded';
import { questionsQuery } from './results';
import { inOrder, type Question } from './types';
import './question.css';

/** What the class asked, and what of it remained unanswered. */
export function QuestionResults({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const query = useQuery(questionsQuery(sessionId));
  return (
    <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
      {({ items }) => {
        if (items.length === 0)
          return <Empty title={t('after.noQuestion')} text={t('after.noQuestionText')} />;
        const { open, answered } = inOrder(items);
        return (
          <>
            <List title={t('after.remained', { count: open.length })} questions={open} />
            <List title={t('after.answeredInClass', { count: answered.length })} questions={answered} />
          </>
        );
      }}
    </Loaded>
  );
}

function List({ title, questions }: { title: string; questions: Question[] }) {
  const { t } = useTranslation();
  if (questions.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <ol className="question-list">
        {questions.map(({ questionId, name, text, votes }) => (
          <li key={questionId}>
            <p>{text || t('after.questionGone')}</p>
            <span>{name || t('after.forgotten')}</span>
            <span>{t('classroom.questions.votes', { count: votes })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
