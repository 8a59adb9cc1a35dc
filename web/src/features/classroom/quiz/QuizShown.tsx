import { Button, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Countdown } from '../Countdown';
import { KEYS } from '../keys';
import type { LiveQuiz } from '../live';
import { Results } from '../Results';
import { useAct } from '../useAct';
import { Ranks } from './Ranks';

interface Props {
  sessionId: string;
  quiz: LiveQuiz;
  clockOffset: number;
}

/** A quiz that was shown, as the instructor sees it: its tally, and what can be done with it. */
export function QuizShown({ sessionId, quiz, clockOffset }: Props) {
  const { t } = useTranslation();
  const act = useAct(sessionId);
  const path = `/quizzes/${quiz.quizId}`;
  return (
    <section className="quiz" aria-label={t('classroom.quiz.title')}>
      <header className="quiz-head">
        <span>{t(`classroom.quiz.status.${quiz.status}`)}</span>
        {quiz.status === 'OPEN' && quiz.deadline ? (
          <Countdown deadline={quiz.deadline} clockOffset={clockOffset} />
        ) : null}
      </header>
      <Title order={2} size="h4">
        {quiz.question}
      </Title>
      <Results quiz={quiz} mine={null} />
      {quiz.leaderboard ? <Ranks leaderboard={quiz.leaderboard} /> : null}
      <Group gap="xs">
        {quiz.status === 'OPEN' ? (
          <Button
            variant="default"
            aria-keyshortcuts={KEYS.close.toUpperCase()}
            title={`${t('classroom.quiz.close')} (${KEYS.close.toUpperCase()})`}
            loading={act.isPending}
            onClick={() => act.mutate({ path: `${path}/close` })}
          >
            {t('classroom.quiz.close')}
          </Button>
        ) : null}
        {quiz.status !== 'REVEALED' ? (
          <Button
            aria-keyshortcuts={KEYS.reveal.toUpperCase()}
            title={`${t('classroom.quiz.reveal')} (${KEYS.reveal.toUpperCase()})`}
            loading={act.isPending}
            onClick={() => act.mutate({ path: `${path}/reveal` })}
          >
            {t('classroom.quiz.reveal')}
          </Button>
        ) : quiz.leaderboard === null ? (
          <Button
            variant="default"
            loading={act.isPending}
            onClick={() => act.mutate({ path: `${path}/leaderboard` })}
          >
            {t('classroom.quiz.showRanks')}
          </Button>
        ) : null}
      </Group>
    </section>
  );
}
