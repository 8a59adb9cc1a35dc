import { useState } from 'react';
import { Button, Checkbox, Radio, Stack, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { useProblemText } from '../../../components/useProblemText';
import { isAnswered, noAnswers } from './draft';
import { type LiveSurvey, SCALE, type SurveyAnswer, type SurveyQuestion } from './types';
import '../acts.css';
import './survey.css';

/** The survey that is on, or was last, as a student sees it. */
export function StudentSurvey({ sessionId, survey }: { sessionId: string; survey: LiveSurvey }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [answers, setAnswers] = useState(() => noAnswers(survey.questions));
  const send = useMutation({
    mutationFn: () =>
      command('POST', `/api/sessions/${sessionId}/surveys/${survey.surveyId}/response`, { answers }),
  });
  const taken = survey.responded || send.isSuccess;
  if (survey.status === 'CLOSED' && !taken) return null;
  return (
    <section className="act act-call" aria-label={t('classroom.survey.title')}>
      <Title order={2} size="h4">
        {t('classroom.survey.title')}
      </Title>
      {taken ? (
        <p role="status">{t('classroom.survey.taken')}</p>
      ) : (
        <form
          className="act"
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate();
          }}
        >
          <p>{t(survey.anonymous ? 'classroom.survey.isAnonymous' : 'classroom.survey.isNamed')}</p>
          {survey.questions.map((question, i) => (
            <Question
              key={i}
              question={question}
              answer={answers[i]}
              onChange={(answer) => setAnswers(answers.map((old, at) => (at === i ? answer : old)))}
            />
          ))}
          {send.error ? (
            <p role="alert" className="quiz-problem">
              {problemText(send.error)}
            </p>
          ) : null}
          <Button type="submit" disabled={!answers.some(isAnswered)} loading={send.isPending}>
            {t('classroom.survey.send')}
          </Button>
        </form>
      )}
    </section>
  );
}

interface QuestionProps {
  question: SurveyQuestion;
  answer: SurveyAnswer | undefined;
  onChange: (answer: SurveyAnswer) => void;
}

function Question({ question, answer, onChange }: QuestionProps) {
  const { t } = useTranslation();
  const nothing: SurveyAnswer = { choices: [], scale: null, text: null };
  switch (question.kind) {
    case 'TEXT':
      return (
        <Textarea
          label={question.text}
          autosize
          minRows={2}
          maxLength={2000}
          value={answer?.text ?? ''}
          onChange={({ currentTarget }) => onChange({ ...nothing, text: currentTarget.value })}
        />
      );
    case 'MULTIPLE':
      return (
        <Checkbox.Group
          label={question.text}
          value={(answer?.choices ?? []).map(String)}
          onChange={(values) => onChange({ ...nothing, choices: values.map(Number) })}
        >
          <Stack gap="xs" mt="xs">
            {question.choices.map((choice, i) => (
              <Checkbox key={i} value={String(i)} label={choice} size="md" />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'SINGLE':
      return (
        <Radio.Group
          label={question.text}
          value={answer?.choices[0] === undefined ? null : String(answer.choices[0])}
          onChange={(value) => onChange({ ...nothing, choices: [Number(value)] })}
        >
          <Stack gap="xs" mt="xs">
            {question.choices.map((choice, i) => (
              <Radio key={i} value={String(i)} label={choice} size="md" />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'SCALE':
      return (
        <Radio.Group
          label={question.text}
          value={answer?.scale == null ? null : String(answer.scale)}
          onChange={(value) => onChange({ ...nothing, scale: Number(value) })}
        >
          <Stack gap="xs" mt="xs">
            {SCALE.map((step) => (
              <Radio key={step} value={String(step)} label={t(`classroom.survey.steps.s${step}`)} size="md" />
            ))}
          </Stack>
        </Radio.Group>
      );
  }
}
