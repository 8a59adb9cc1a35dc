import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PreparedQuiz } from '../../../api/types';
import { KEYS } from '../keys';
import type { LiveQuiz } from '../live';
import { useAct } from '../useAct';

/** What is prepared and was not shown yet. */
export const waitingOf = (prepared: PreparedQuiz[], quizzes: LiveQuiz[]): PreparedQuiz[] =>
  prepared.filter(({ quizId }) => !quizzes.some((shown) => shown.quizId === quizId));

interface Props {
  sessionId: string;
  prepared: PreparedQuiz[];
  quizzes: LiveQuiz[];
}

/** The quizzes that are ready to be shown; the key shows the first. */
export function Prepared({ sessionId, prepared, quizzes }: Props) {
  const { t } = useTranslation();
  const act = useAct(sessionId);
  const waiting = waitingOf(prepared, quizzes);
  return (
    <section className="act" aria-label={t('classroom.quiz.prepared')}>
      <Title order={2} size="h4">
        {t('classroom.quiz.prepared')}
      </Title>
      {waiting.length === 0 ? (
        <p>{t(prepared.length === 0 ? 'classroom.quiz.nonePrepared' : 'classroom.quiz.allShown')}</p>
      ) : (
        <ul className="prepared">
          {waiting.map((quiz, i) => (
            <li key={quiz.quizId}>
              <span>{quiz.question}</span>
              <Button
                size="sm"
                variant="light"
                {...(i === 0
                  ? {
                      'aria-keyshortcuts': KEYS.present.toUpperCase(),
                      title: `${t('classroom.quiz.present')} (${KEYS.present.toUpperCase()})`,
                    }
                  : {})}
                disabled={quizzes.at(-1)?.status === 'OPEN'}
                loading={act.isPending}
                onClick={() => act.mutate({ path: '/quizzes', body: { quizId: quiz.quizId } })}
              >
                {t('classroom.quiz.present')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
