import { useState } from 'react';
import { ActionIcon, Button, Textarea, Title, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { Icon } from '../../../components/Icon';
import { useComplain } from '../../../components/useComplain';
import { useProblemText } from '../../../components/useProblemText';
import { KEYS } from '../keys';
import type { Live } from '../live';
import { inOrder, type Question } from './types';
import '../acts.css';
import '../conversation/conversation.css';
import './question.css';

/** What the class wants to know, most wanted first. Students ask and vote, the instructor answers. */
export function Questions({ sessionId, live }: { sessionId: string; live: Live }) {
  const { t } = useTranslation();
  const { open, answered } = inOrder(live.questions);
  return (
    <section className="act" aria-label={t('classroom.questions.title')}>
      <Title order={2} size="h4">
        {t('classroom.questions.title')}
      </Title>
      <Arrivals live={live} />
      {open.length === 0 ? (
        <p>{t(live.instructor ? 'classroom.questions.noneYet' : 'classroom.questions.none')}</p>
      ) : (
        <ol className="questions">
          {open.map((question) => (
            <One key={question.questionId} sessionId={sessionId} live={live} question={question} />
          ))}
        </ol>
      )}
      {answered.length > 0 ? (
        <details className="questions-answered">
          <summary>{t('classroom.questions.answered', { count: answered.length })}</summary>
          <ul className="questions">
            {answered.map((question) => (
              <One key={question.questionId} sessionId={sessionId} live={live} question={question} />
            ))}
          </ul>
        </details>
      ) : null}
      {live.instructor ? null : <Ask sessionId={sessionId} />}
    </section>
  );
}

/** Says what somebody else has just asked. The list itself is silent: it moves with every vote. */
function Arrivals({ live }: { live: Live }) {
  const { t } = useTranslation();
  const [begun] = useState(() => new Set(live.questions.map(({ questionId }) => questionId)));
  const newest = live.questions.findLast(
    ({ questionId, memberId }) => !begun.has(questionId) && memberId !== live.memberId,
  );
  return (
    <VisuallyHidden role="status">
      {newest ? t('classroom.questions.arrived', { name: newest.name, text: newest.text }) : ''}
    </VisuallyHidden>
  );
}

function Ask({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const ask = useMutation({
    mutationFn: () => command('POST', `/api/sessions/${sessionId}/questions`, { text }),
    onSuccess: () => setText(''),
  });
  return (
    <form
      className="act"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !ask.isPending) ask.mutate();
      }}
    >
      <Textarea
        aria-label={t('classroom.questions.text')}
        aria-keyshortcuts={KEYS.ask.toUpperCase()}
        placeholder={t('classroom.questions.placeholder')}
        autosize
        maxRows={4}
        maxLength={500}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {ask.error ? (
        <p role="alert" className="quiz-problem">
          {problemText(ask.error)}
        </p>
      ) : null}
      <Button type="submit" variant="light" disabled={text.trim() === ''} loading={ask.isPending}>
        {t('classroom.questions.ask')}
      </Button>
    </form>
  );
}

function One({ sessionId, live, question }: { sessionId: string; live: Live; question: Question }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const path = `/api/sessions/${sessionId}/questions/${question.questionId}`;
  const act = useMutation({
    mutationFn: (what: 'answered' | 'hide') => command('POST', `${path}/${what}`),
    onError: complain,
  });
  const vote = useMutation({
    mutationFn: (given: boolean) => command(given ? 'POST' : 'DELETE', `${path}/votes`),
    onError: complain,
  });
  const mine = question.memberId === live.memberId;
  return (
    <li>
      <div className="question-head">
        <span className="chat-name">{mine ? t('classroom.chat.me') : question.name}</span>
        {live.instructor ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            loading={act.isPending && act.variables === 'hide'}
            aria-label={t('classroom.questions.hide', { text: question.text })}
            onClick={() => act.mutate('hide')}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        ) : null}
      </div>
      <p className="chat-text">{question.text}</p>
      <div className="question-acts">
        {live.instructor || mine || question.answered ? (
          <span className="question-votes">{t('classroom.questions.votes', { count: question.votes })}</span>
        ) : (
          <Button
            size="sm"
            variant={question.voted ? 'filled' : 'default'}
            aria-pressed={question.voted}
            loading={vote.isPending}
            onClick={() => vote.mutate(!question.voted)}
          >
            {t('classroom.questions.vote')}
            <span className="question-count">{question.votes}</span>
          </Button>
        )}
        {live.instructor && !question.answered ? (
          <Button
            size="sm"
            variant="light"
            leftSection={<Icon name="check" size={16} />}
            loading={act.isPending && act.variables === 'answered'}
            onClick={() => act.mutate('answered')}
          >
            {t('classroom.questions.markAnswered')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
