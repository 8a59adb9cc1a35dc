import { useState } from 'react';
import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { Icon } from '../../../components/Icon';
import { useProblemText } from '../../../components/useProblemText';
import { KEYS } from '../keys';
import {
  type DraftQuestion,
  emptyDraft,
  emptyQuestion,
  isWhole,
  MOST_QUESTIONS,
  offersChoices,
  type SurveyDraft,
  toSurvey,
} from './draft';
import type { QuestionKind } from './types';
import '../acts.css';
import './survey.css';

const KINDS: QuestionKind[] = ['SCALE', 'SINGLE', 'MULTIPLE', 'TEXT'];

interface Props {
  sessionId: string;
  shown: boolean;
  onShown: (shown: boolean) => void;
}

/** A survey that is made up in class and opened at once. Key: U. */
export function SurveyMaker({ sessionId, shown, onShown }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [draft, setDraft] = useState<SurveyDraft>(emptyDraft);
  const open = useMutation({
    mutationFn: () => command('POST', `/api/sessions/${sessionId}/surveys`, toSurvey(draft)),
    onSuccess: () => {
      setDraft(emptyDraft());
      onShown(false);
    },
  });
  const change = (i: number, question: DraftQuestion) =>
    setDraft({ ...draft, questions: draft.questions.map((old, at) => (at === i ? question : old)) });
  if (!shown)
    return (
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={18} />}
        aria-keyshortcuts={KEYS.survey.toUpperCase()}
        title={`${t('classroom.survey.new')} (${KEYS.survey.toUpperCase()})`}
        onClick={() => onShown(true)}
      >
        {t('classroom.survey.new')}
      </Button>
    );
  return (
    <form
      className="act"
      aria-label={t('classroom.survey.new')}
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate();
      }}
    >
      {draft.questions.map((question, i) => (
        <fieldset key={i} className="survey-draft">
          <legend>{t('classroom.survey.questionNo', { no: i + 1 })}</legend>
          <TextInput
            aria-label={t('classroom.survey.asks', { no: i + 1 })}
            placeholder={t('classroom.survey.asksExample')}
            maxLength={500}
            value={question.text}
            onChange={({ currentTarget }) => change(i, { ...question, text: currentTarget.value })}
          />
          <NativeSelect
            aria-label={t('classroom.survey.kindNo', { no: i + 1 })}
            value={question.kind}
            onChange={({ currentTarget }) => {
              const kind = KINDS.find((one) => one === currentTarget.value);
              if (kind) change(i, { ...question, kind });
            }}
            data={KINDS.map((kind) => ({ value: kind, label: t(`classroom.survey.kinds.${kind}`) }))}
          />
          {offersChoices(question.kind) ? (
            <Textarea
              aria-label={t('classroom.survey.choicesNo', { no: i + 1 })}
              placeholder={t('classroom.survey.choicesExample')}
              autosize
              minRows={2}
              value={question.choices}
              onChange={({ currentTarget }) => change(i, { ...question, choices: currentTarget.value })}
            />
          ) : null}
          {draft.questions.length > 1 ? (
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              onClick={() => setDraft({ ...draft, questions: draft.questions.filter((_, at) => at !== i) })}
            >
              {t('classroom.survey.removeQuestion', { no: i + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {draft.questions.length < MOST_QUESTIONS ? (
        <Button
          variant="subtle"
          size="sm"
          onClick={() => setDraft({ ...draft, questions: [...draft.questions, emptyQuestion()] })}
        >
          {t('classroom.survey.addQuestion')}
        </Button>
      ) : null}
      <Switch
        label={t('classroom.survey.anonymous')}
        description={t('classroom.survey.anonymousText')}
        checked={draft.anonymous}
        onChange={({ currentTarget }) => setDraft({ ...draft, anonymous: currentTarget.checked })}
      />
      {open.error ? (
        <p role="alert" className="quiz-problem">
          {problemText(open.error)}
        </p>
      ) : null}
      <Button type="submit" disabled={!isWhole(draft)} loading={open.isPending}>
        {t('classroom.survey.open')}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => onShown(false)}>
        {t('classroom.quiz.notNow')}
      </Button>
    </form>
  );
}
