import { useState } from 'react';
import { Button, Checkbox, Skeleton, Stack, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, getCsv } from '../../../api/client';
import { saveAs } from '../../../components/csv';
import { Empty } from '../../../components/Empty';
import { Icon } from '../../../components/Icon';
import { Loaded } from '../../../components/Loaded';
import { useComplain } from '../../../components/useComplain';
import { Results } from '../Results';
import { Ranks } from './Ranks';
import { type QuizAnswer, type QuizResult, quizResultsQuery } from './results';
import './quiz.css';

/** The quizzes of a class, with how they were answered. */
export function QuizResults({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const query = useQuery(quizResultsQuery(sessionId));
  return (
    <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('after.noQuiz')} text={t('after.noQuizText')} />
        ) : (
          <ol className="quiz-list">
            {items.map((result) => (
              <li key={result.quiz.quizId} className="panel">
                <OneQuiz sessionId={sessionId} result={result} />
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function OneQuiz({ sessionId, result }: { sessionId: string; result: QuizResult }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const { quiz, answers } = result;
  const [correcting, setCorrecting] = useState(false);
  const csv = useMutation({
    mutationFn: () => getCsv(`/api/sessions/${sessionId}/quizzes/${quiz.quizId}`),
    onSuccess: (blob) => saveAs(`${quiz.question}.csv`, blob),
    onError: complain,
  });
  return (
    <section className="quiz-result" aria-label={quiz.question}>
      <Title order={2} size="h4">
        {quiz.question}
      </Title>
      <Results quiz={quiz} mine={quiz.mine} />
      {quiz.leaderboard ? <Ranks leaderboard={quiz.leaderboard} /> : null}
      {answers ? (
        <>
          <div className="after-acts">
            {quiz.status === 'OPEN' ? null : (
              <Button variant="default" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
                {t('after.correctKey')}
              </Button>
            )}
            <Button
              variant="default"
              loading={csv.isPending}
              leftSection={<Icon name="download" />}
              onClick={() => csv.mutate()}
            >
              {t('studio.csv')}
            </Button>
          </div>
          {correcting ? (
            <KeyForm sessionId={sessionId} result={result} onDone={() => setCorrecting(false)} />
          ) : null}
          <Changed answers={answers} />
          <AnswerList answers={answers} choices={quiz.choices} />
        </>
      ) : null}
    </section>
  );
}

function KeyForm({
  sessionId,
  result: { quiz },
  onDone,
}: {
  sessionId: string;
  result: QuizResult;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const complain = useComplain();
  const [correct, setCorrect] = useState((quiz.correct ?? []).map(String));
  const change = useMutation({
    mutationFn: () =>
      command('PATCH', `/api/sessions/${sessionId}/quizzes/${quiz.quizId}/key`, {
        correct: correct.map(Number),
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['quiz-results', sessionId] });
      onDone();
    },
    onError: complain,
  });
  return (
    <form
      className="after-form after-note"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <Checkbox.Group label={t('after.correctKeyText')} value={correct} onChange={setCorrect}>
        <Stack gap="xs" mt="xs">
          {quiz.choices.map((choice, i) => (
            <Checkbox key={i} value={String(i)} label={choice} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Button type="submit" disabled={correct.length === 0} loading={change.isPending}>
        {t('after.correctKeyAct')}
      </Button>
    </form>
  );
}

/** For whom a corrected key changed something. */
function Changed({ answers }: { answers: QuizAnswer[] }) {
  const { t } = useTranslation();
  const changed = answers.filter(({ right, rightBefore }) => right !== rightBefore);
  if (changed.length === 0) return null;
  return (
    <div className="after-note" role="status">
      <p>{t('after.keyCorrected', { count: changed.length })}</p>
      <ul>
        {changed.map(({ memberId, name, right }) => (
          <li key={memberId}>
            {t(right ? 'after.nowRight' : 'after.nowWrong', { name: name || t('after.forgotten') })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function AnswerList({ answers, choices }: { answers: QuizAnswer[]; choices: string[] }) {
  const { t } = useTranslation();
  if (answers.length === 0) return null;
  return (
    <details>
      <summary>{t('after.answers', { count: answers.length })}</summary>
      <ul className="after-list">
        {answers.map(({ memberId, name, choices: chosen, right, millis }) => (
          <li key={memberId} className="answer-row">
            <span>{name || t('after.forgotten')}</span>
            <span>{chosen.map((choice) => choices[choice]).join(', ')}</span>
            <span className="after-numbers">
              <span>{t(right ? 'after.right' : 'after.wrong')}</span>
              <span>{t('classroom.quiz.after', { seconds: (millis / 1000).toFixed(1) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
