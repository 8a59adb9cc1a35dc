import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../keys';
import { useAct } from '../useAct';
import { Tallies } from './Tallies';
import type { LiveSurvey } from './types';
import '../acts.css';
import './survey.css';

/** A survey as the instructor sees it: how many answered, and what, as far as it may be known. */
export function SurveyShown({ sessionId, survey }: { sessionId: string; survey: LiveSurvey }) {
  const { t } = useTranslation();
  const act = useAct(sessionId);
  const { count } = survey;
  return (
    <section className="act" aria-label={t('classroom.survey.title')}>
      <Title order={2} size="h4">
        {t('classroom.survey.title')}
      </Title>
      {count ? (
        <>
          <p data-testid="responses">{t('classroom.survey.responses', { count: count.responses })}</p>
          {count.tallies ? (
            survey.questions.map((question, i) =>
              question.kind === 'TEXT' ? null : (
                <div key={i}>
                  <p>{question.text}</p>
                  <Tallies question={question} counts={count.tallies?.[i] ?? []} />
                </div>
              ),
            )
          ) : (
            <p>{t('classroom.survey.afterClosing')}</p>
          )}
          {survey.status === 'CLOSED' && survey.questions.some(({ kind }) => kind === 'TEXT') ? (
            <p>{t('classroom.survey.wordsLater')}</p>
          ) : null}
        </>
      ) : null}
      {survey.status === 'OPEN' ? (
        <Button
          variant="default"
          aria-keyshortcuts={KEYS.close.toUpperCase()}
          title={`${t('classroom.survey.close')} (${KEYS.close.toUpperCase()})`}
          loading={act.isPending}
          onClick={() => act.mutate({ path: `/surveys/${survey.surveyId}/close` })}
        >
          {t('classroom.survey.close')}
        </Button>
      ) : null}
    </section>
  );
}
