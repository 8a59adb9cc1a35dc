import { Button, Group, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import type { PreparedQuiz } from '../../api/types';
import { useComplain } from '../../components/useComplain';
import { Countdown } from './Countdown';
import type { LiveQuiz } from './live';
import { AdHocQuiz } from './quiz/AdHocQuiz';
import { Ranks } from './quiz/Ranks';
import { Results } from './Results';

interface Props {
  sessionId: string;
  prepared: PreparedQuiz[];
  quizzes: LiveQuiz[];
  clockOffset: number;
}

/** The instructor's quizzes: the one that is on with its tally, and what is prepared. */
export function QuizDesk({ sessionId, prepared, quizzes, clockOffset }: Props) {
  const { t } = useTranslation();
  const complain = useComplain();
  const newest = quizzes.at(-1);
  const waiting = prepared.filter(({ quizId }) => !quizzes.some((shown) => shown.quizId === quizId));
  const act = useMutation({
    mutationFn: ({ path, body }: { path: string; body?: unknown }) =>
      command('POST', `/api/sessions/${sessionId}/quizzes${path}`, body),
    onError: complain,
  });
  return (
    <section className="quiz" aria-label={t('classroom.quiz.title')}>
      {newest ? (
        <>
          <header className="quiz-head">
            <span>{t(`classroom.quiz.status.${newest.status}`)}</span>
            {newest.status === 'OPEN' && newest.deadline ? (
              <Countdown deadline={newest.deadline} clockOffset={clockOffset} />
            ) : null}
          </header>
          <Title order={2} size="h3">
            {newest.question}
          </Title>
          <Results quiz={newest} mine={null} />
          {newest.leaderboard ? <Ranks leaderboard={newest.leaderboard} /> : null}
          <Group>
            {newest.status === 'OPEN' ? (
              <Button
                variant="default"
                loading={act.isPending}
                onClick={() => act.mutate({ path: `/${newest.quizId}/close` })}
              >
                {t('classroom.quiz.close')}
              </Button>
            ) : null}
            {newest.status !== 'REVEALED' ? (
              <Button
                loading={act.isPending}
                onClick={() => act.mutate({ path: `/${newest.quizId}/reveal` })}
              >
                {t('classroom.quiz.reveal')}
              </Button>
            ) : newest.leaderboard === null ? (
              <Button
                variant="default"
                loading={act.isPending}
                onClick={() => act.mutate({ path: `/${newest.quizId}/leaderboard` })}
              >
                {t('classroom.quiz.showRanks')}
              </Button>
            ) : null}
          </Group>
        </>
      ) : null}
      <Title order={2} size="h4">
        {t('classroom.quiz.prepared')}
      </Title>
      {waiting.length === 0 ? (
        <p>{t(prepared.length === 0 ? 'classroom.quiz.nonePrepared' : 'classroom.quiz.allShown')}</p>
      ) : (
        <ul className="prepared">
          {waiting.map((quiz) => (
            <li key={quiz.quizId}>
              <span>{quiz.question}</span>
              <Button
                size="sm"
                variant="light"
                disabled={newest?.status === 'OPEN'}
                loading={act.isPending}
                onClick={() => act.mutate({ path: '', body: { quizId: quiz.quizId } })}
              >
                {t('classroom.quiz.present')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AdHocQuiz sessionId={sessionId} blocked={newest?.status === 'OPEN'} />
    </section>
  );
}
