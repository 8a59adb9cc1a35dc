import { Button, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { useComplain } from '../../../components/useComplain';
import { SurveyMaker } from './SurveyMaker';
import { Tallies } from './Tallies';
import type { LiveSurvey } from './types';
import '../acts.css';
import './survey.css';

/** The instructor's surveys: the one that is open with its answers, or a new one. */
export function SurveyDesk({ sessionId, survey }: { sessionId: string; survey: LiveSurvey | null }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const close = useMutation({
    mutationFn: (surveyId: string) => command('POST', `/api/sessions/${sessionId}/surveys/${surveyId}/close`),
    onError: complain,
  });
  const count = survey?.count;
  return (
    <section className="act" aria-label={t('classroom.survey.title')}>
      <Title order={2} size="h4">
        {t('classroom.survey.title')}
      </Title>
      {survey && count ? (
        <>
          <p role="status" data-testid="responses">
            {t('classroom.survey.responses', { count: count.responses })}
          </p>
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
      {survey?.status === 'OPEN' ? (
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate(survey.surveyId)}>
          {t('classroom.survey.close')}
        </Button>
      ) : (
        <SurveyMaker sessionId={sessionId} />
      )}
    </section>
  );
}
