import { useState } from 'react';
import { Button, Checkbox, Radio, Stack, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { useProblemText } from '../../components/useProblemText';
import { Countdown } from './Countdown';
import type { LiveQuiz } from './live';
import { Ranks } from './quiz/Ranks';
import { isRight } from './quiz/right';
import { Results } from './Results';

interface Props {
  sessionId: string;
  quiz: LiveQuiz;
  clockOffset: number;
}

/** The quiz that is on, or was last, as a student sees it. */
export function StudentQuiz({ sessionId, quiz, clockOffset }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [chosen, setChosen] = useState<number[]>([]);
  const answer = useMutation({
    mutationFn: () =>
      command('POST', `/api/sessions/${sessionId}/quizzes/${quiz.quizId}/answer`, { choices: chosen }),
  });
  const taken = quiz.mine !== null || answer.isSuccess;
  const open = quiz.status === 'OPEN' && !taken;
  return (
    <section className="quiz" aria-label={t('classroom.quiz.title')}>
      <header className="quiz-head">
        <span>{t('classroom.quiz.title')}</span>
        {open && quiz.deadline ? <Countdown deadline={quiz.deadline} clockOffset={clockOffset} /> : null}
      </header>
      <Title order={2} size="h3">
        {quiz.question}
      </Title>
      {open ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            answer.mutate();
          }}
        >
          <Stack gap="xs">
            {quiz.multiple ? (
              <Checkbox.Group
                label={t('classroom.quiz.chooseMany')}
                value={chosen.map(String)}
                onChange={(values) => setChosen(values.map(Number))}
              >
                <Stack gap="xs" mt="xs">
                  {quiz.choices.map((choice, i) => (
                    <Checkbox key={i} value={String(i)} label={choice} size="md" />
                  ))}
                </Stack>
              </Checkbox.Group>
            ) : (
              <Radio.Group
                label={t('classroom.quiz.chooseOne')}
                value={chosen.length > 0 ? String(chosen[0]) : null}
                onChange={(value) => setChosen([Number(value)])}
              >
                <Stack gap="xs" mt="xs">
                  {quiz.choices.map((choice, i) => (
                    <Radio key={i} value={String(i)} label={choice} size="md" />
                  ))}
                </Stack>
              </Radio.Group>
            )}
            {answer.error ? (
              <p role="alert" className="quiz-problem">
                {problemText(answer.error)}
              </p>
            ) : null}
            <Button type="submit" disabled={chosen.length === 0} loading={answer.isPending}>
              {t('classroom.quiz.answer')}
            </Button>
          </Stack>
        </form>
      ) : (
        <>
          <Results quiz={quiz} mine={quiz.mine ?? (answer.isSuccess ? chosen : null)} />
          {quiz.leaderboard ? <Ranks leaderboard={quiz.leaderboard} /> : null}
          <p>
            {t(
              quiz.status === 'REVEALED'
                ? revealed(quiz)
                : taken
                  ? 'classroom.quiz.taken'
                  : 'classroom.quiz.closed',
            )}
          </p>
        </>
      )}
    </section>
  );
}

const revealed = (quiz: LiveQuiz) =>
  quiz.mine === null
    ? ('classroom.quiz.revealed' as const)
    : isRight(quiz.mine, quiz.correct ?? [])
      ? ('classroom.quiz.right' as const)
      : ('classroom.quiz.wrong' as const);
