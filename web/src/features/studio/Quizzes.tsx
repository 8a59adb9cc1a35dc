import { ActionIcon, Button, Checkbox, NumberInput, TextInput, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { courseQuery } from '../../api/queries';
import type { Course, PreparedQuiz } from '../../api/types';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { useComplain } from '../../components/useComplain';
import { useRefusal } from '../../components/useRefusal';
import { Refusal } from '../member/Door';

const CHOICES_MIN = 2;
const CHOICES_MAX = 8;

/** Quizzes prepared beforehand: in class each is one click. */
export function Quizzes({ course }: { course: Course }) {
  const { t } = useTranslation();
  const quizzes = course.quizzes ?? [];
  return (
    <div className="editor">
      <div className="stack">
        {quizzes.length === 0 && (
          <Empty art="paper" title={t('studio.noQuiz')} text={t('studio.noQuizText')} />
        )}
        {quizzes.map((quiz, i) => (
          <QuizView key={quiz.quizId} course={course} quiz={quiz} no={i + 1} />
        ))}
      </div>
      <div className="side">
        <NewQuiz course={course} />
      </div>
    </div>
  );
}

function QuizView({ course, quiz, no }: { course: Course; quiz: PreparedQuiz; no: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const complain = useComplain();
  const discard = useMutation({
    mutationFn: () => command('DELETE', `/api/courses/${course.courseId}/quizzes/${quiz.quizId}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: courseQuery(course.courseId).queryKey }),
    onError: complain,
  });
  return (
    <article className="panel quizcard">
      <div className="sectionhead" style={{ margin: 0, flexWrap: 'nowrap' }}>
        <div>
          <p className="card-over">
            <span>{t('studio.quizNo', { no })}</span>
            <span>
              {quiz.seconds ? t('studio.quizSeconds', { count: quiz.seconds }) : t('studio.quizOpen')}
            </span>
          </p>
          <Title order={3} size="h4">
            {quiz.question}
          </Title>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          loading={discard.isPending}
          aria-label={t('studio.discard', { question: quiz.question })}
          onClick={() => discard.mutate()}
        >
          <Icon name="trash" />
        </ActionIcon>
      </div>
      <ul className="quizanswers">
        {quiz.choices.map((choice, i) => (
          <li key={i} className={quiz.correct.includes(i) ? 'right' : undefined}>
            {quiz.correct.includes(i) && <Icon name="check" size={18} />}
            {choice}
            {quiz.correct.includes(i) && <span className="visually-hidden"> ({t('studio.right')})</span>}
          </li>
        ))}
      </ul>
    </article>
  );
}

function NewQuiz({ course }: { course: Course }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm({
    initialValues: {
      question: '',
      choices: ['', '', ''],
      correct: [] as number[],
      seconds: 30 as number | '',
    },
    validate: {
      question: (value) => (value.trim() ? null : t('studio.questionNeeded')),
      choices: (value) =>
        value.filter((one) => one.trim()).length >= CHOICES_MIN ? null : t('studio.choicesNeeded'),
      correct: (value, { choices }) =>
        value.some((i) => choices[i]?.trim()) ? null : t('studio.correctNeeded'),
    },
  });
  const refusal = useRefusal(form);
  const prepare = useMutation({
    mutationFn: ({ question, choices, correct, seconds }: typeof form.values) => {
      const written = choices.map((text, i) => ({ text: text.trim(), i })).filter(({ text }) => text);
      return command('POST', `/api/courses/${course.courseId}/quizzes`, {
        question,
        choices: written.map(({ text }) => text),
        correct: written.flatMap(({ i }, at) => (correct.includes(i) ? [at] : [])),
        ...(seconds === '' ? {} : { seconds }),
      });
    },
    onMutate: refusal.clear,
    onSuccess: async () => {
      form.reset();
      notifications.show({ message: t('studio.quizKept'), withBorder: true });
      await cache.invalidateQueries({ queryKey: courseQuery(course.courseId).queryKey });
    },
    onError: refusal.show,
  });
  const { choices, correct } = form.values;
  return (
    <form
      className="panel stack"
      noValidate
      aria-labelledby="newquiz"
      onSubmit={form.onSubmit((values) => prepare.mutate(values))}
    >
      <Title order={2} size="h4" id="newquiz">
        {t('studio.newQuiz')}
      </Title>
      <Refusal text={refusal.text} />
      <Textarea
        label={t('studio.question')}
        autosize
        minRows={2}
        maxLength={300}
        {...form.getInputProps('question')}
      />
      <fieldset className="interests">
        <legend>{t('studio.choices')}</legend>
        <div className="stack" style={{ gap: 8 }}>
          {choices.map((choice, i) => (
            <div className="choice" key={i}>
              <Checkbox
                size="md"
                checked={correct.includes(i)}
                aria-label={t('studio.choiceRight', { no: i + 1 })}
                onChange={(event) =>
                  form.setFieldValue(
                    'correct',
                    event.currentTarget.checked ? [...correct, i] : correct.filter((one) => one !== i),
                  )
                }
              />
              <TextInput
                aria-label={t('studio.choice', { no: i + 1 })}
                placeholder={t('studio.choice', { no: i + 1 })}
                maxLength={200}
                value={choice}
                onChange={(event) => form.setFieldValue(`choices.${i}`, event.currentTarget.value)}
              />
            </div>
          ))}
        </div>
        <p className="session-sub" style={{ marginTop: 8 }}>
          {t('studio.choicesHint')}
        </p>
        <div role="alert">
          {(form.errors.choices ?? form.errors.correct) && (
            <p className="field-error">{form.errors.choices ?? form.errors.correct}</p>
          )}
        </div>
        {choices.length < CHOICES_MAX && (
          <Button
            variant="subtle"
            size="compact-md"
            mt={8}
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => form.setFieldValue('choices', [...choices, ''])}
          >
            {t('studio.addChoice')}
          </Button>
        )}
      </fieldset>
      <NumberInput
        label={t('studio.seconds')}
        description={t('studio.secondsHint')}
        min={5}
        max={600}
        {...form.getInputProps('seconds')}
      />
      <Button type="submit" loading={prepare.isPending}>
        {t('studio.keepQuiz')}
      </Button>
    </form>
  );
}
