import { useTranslation } from 'react-i18next';
import { SCALE, type SurveyQuestion } from './types';

/** How the choices or steps of one question were answered. */
export function Tallies({ question, counts }: { question: SurveyQuestion; counts: number[] }) {
  const { t } = useTranslation();
  const labels =
    question.kind === 'SCALE' ? SCALE.map((step) => t(`classroom.survey.steps.s${step}`)) : question.choices;
  const most = Math.max(1, ...counts);
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / Math.max(1, answers);
  return (
    <>
      <ul className="results">
        {labels.map((label, i) => (
          <li key={label}>
            <span className="result-bar" style={{ inlineSize: `${((counts[i] ?? 0) / most) * 100}%` }} />
            <span className="result-text">{label}</span>
            <span className="result-count">{t('classroom.quiz.people', { count: counts[i] ?? 0 })}</span>
          </li>
        ))}
      </ul>
      {question.kind === 'SCALE' && answers > 0 ? (
        <p className="results-sum">{t('classroom.survey.mean', { mean: mean.toFixed(1) })}</p>
      ) : null}
    </>
  );
}
