import { Button, Skeleton, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getCsv } from '../../../api/client';
import { saveAs } from '../../../components/csv';
import { Empty } from '../../../components/Empty';
import { Icon } from '../../../components/Icon';
import { Loaded } from '../../../components/Loaded';
import { useComplain } from '../../../components/useComplain';
import { type SurveyResult, surveyResultsQuery } from './results';
import { Tallies } from './Tallies';
import '../quiz/quiz.css';
import './survey.css';

/** The surveys of a class, with what was answered. */
export function SurveyResults({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const query = useQuery(surveyResultsQuery(sessionId));
  return (
    <Loaded query={query} skeleton={<Skeleton height={320} radius="lg" />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('after.noSurvey')} text={t('after.noSurveyText')} />
        ) : (
          <ol className="quiz-list">
            {items.map((result) => (
              <li key={result.survey.surveyId} className="panel">
                <OneSurvey sessionId={sessionId} result={result} />
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function OneSurvey({ sessionId, result }: { sessionId: string; result: SurveyResult }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const { survey, responses } = result;
  const csv = useMutation({
    mutationFn: () => getCsv(`/api/sessions/${sessionId}/surveys/${survey.surveyId}`),
    onSuccess: (blob) => saveAs(`${survey.questions[0]?.text ?? 'survey'}.csv`, blob),
    onError: complain,
  });
  return (
    <section className="quiz-result" aria-label={t('classroom.survey.title')}>
      <p className="survey-sum">
        {survey.count
          ? t('classroom.survey.responses', { count: survey.count.responses })
          : t(survey.responded ? 'classroom.survey.taken' : 'after.notAnswered')}
        {survey.anonymous ? <span className="survey-anonymous">{t('after.anonymous')}</span> : null}
      </p>
      {survey.questions.map((question, i) => {
        const words = (responses ?? []).flatMap(({ name, answers }) => {
          const text = answers[i]?.text;
          return text ? [{ name, text }] : [];
        });
        return (
          <div key={i} className="survey-question">
            <Title order={2} size="h4">
              {question.text}
            </Title>
            {question.kind !== 'TEXT' && survey.count?.tallies ? (
              <Tallies question={question} counts={survey.count.tallies[i] ?? []} />
            ) : null}
            {question.kind === 'TEXT' && responses ? (
              words.length === 0 ? (
                <p>{t('after.noWords')}</p>
              ) : (
                <ul className="survey-words">
                  {words.map(({ name, text }, at) => (
                    <li key={at}>
                      {text}
                      {name ? <span className="survey-name">{name}</span> : null}
                    </li>
                  ))}
                </ul>
              )
            ) : null}
          </div>
        );
      })}
      {responses ? (
        <div className="after-acts">
          <Button
            variant="default"
            loading={csv.isPending}
            leftSection={<Icon name="download" />}
            onClick={() => csv.mutate()}
          >
            {t('studio.csv')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
