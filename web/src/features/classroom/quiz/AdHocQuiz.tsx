import { useState } from 'react';
import { ActionIcon, Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { Icon } from '../../../components/Icon';
import { useProblemText } from '../../../components/useProblemText';
import { KEYS } from '../keys';
import { emptyDraft, isWhole, type QuizDraft, toQuiz, withChoice, withoutChoice } from './draft';
import '../acts.css';

const SECONDS = [0, 30, 60, 120];

interface Props {
  sessionId: string;
  /** Another quiz is open. */
  blocked: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A quiz that is made up in class and shown at once. Key: Z. */
export function AdHocQuiz({ sessionId, blocked, open, onOpen }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [draft, setDraft] = useState<QuizDraft>(emptyDraft);
  const show = useMutation({
    mutationFn: () => command('POST', `/api/sessions/${sessionId}/quizzes`, toQuiz(draft)),
    onSuccess: () => {
      setDraft(emptyDraft());
      onOpen(false);
    },
  });
  if (!open)
    return (
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={18} />}
        aria-keyshortcuts={KEYS.adHoc.toUpperCase()}
        title={`${t('classroom.quiz.new')} (${KEYS.adHoc.toUpperCase()})`}
        onClick={() => onOpen(true)}
      >
        {t('classroom.quiz.new')}
      </Button>
    );
  return (
    <form
      className="act"
      aria-label={t('classroom.quiz.new')}
      onSubmit={(event) => {
        event.preventDefault();
        show.mutate();
      }}
    >
      <Textarea
        label={t('classroom.quiz.question')}
        autosize
        maxLength={500}
        value={draft.question}
        onChange={({ currentTarget }) => setDraft({ ...draft, question: currentTarget.value })}
      />
      <fieldset className="draft-choices">
        <legend>{t('classroom.quiz.choices')}</legend>
        {draft.choices.map((choice, i) => (
          <div key={i} className="draft-choice">
            <Checkbox
              aria-label={t('classroom.quiz.isCorrect', { no: i + 1 })}
              checked={choice.correct}
              onChange={({ currentTarget }) =>
                setDraft(withChoice(draft, i, { ...choice, correct: currentTarget.checked }))
              }
            />
            <TextInput
              aria-label={t('classroom.quiz.choiceNo', { no: i + 1 })}
              placeholder={t('classroom.quiz.choiceNo', { no: i + 1 })}
              maxLength={200}
              value={choice.text}
              onChange={({ currentTarget }) =>
                setDraft(withChoice(draft, i, { ...choice, text: currentTarget.value }))
              }
            />
            {draft.choices.length > 2 ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={44}
                aria-label={t('classroom.quiz.removeChoice', { no: i + 1 })}
                onClick={() => setDraft(withoutChoice(draft, i))}
              >
                <Icon name="close" size={18} />
              </ActionIcon>
            ) : null}
          </div>
        ))}
        {draft.choices.length < 10 ? (
          <Button
            variant="subtle"
            size="sm"
            onClick={() => setDraft(withChoice(draft, draft.choices.length, { text: '', correct: false }))}
          >
            {t('classroom.quiz.addChoice')}
          </Button>
        ) : null}
      </fieldset>
      <SegmentedControl
        aria-label={t('classroom.quiz.timer')}
        value={String(draft.seconds)}
        onChange={(value) => setDraft({ ...draft, seconds: Number(value) })}
        data={SECONDS.map((seconds) => ({
          value: String(seconds),
          label:
            seconds === 0
              ? t('classroom.quiz.noTimer')
              : t('classroom.attendance.seconds', { count: seconds }),
        }))}
      />
      {show.error ? (
        <p role="alert" className="quiz-problem">
          {problemText(show.error)}
        </p>
      ) : null}
      {blocked ? <p>{t('classroom.quiz.blocked')}</p> : null}
      <Button type="submit" disabled={blocked || !isWhole(draft)} loading={show.isPending}>
        {t('classroom.quiz.present')}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => onOpen(false)}>
        {t('classroom.quiz.notNow')}
      </Button>
    </form>
  );
}
