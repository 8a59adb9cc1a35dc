import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/Icon';
import type { LiveQuiz } from './live';

/** The choices, with what this reader may know of them: how all answered, what is correct, what was theirs. */
export function Results({ quiz, mine }: { quiz: LiveQuiz; mine: number[] | null }) {
  const { t } = useTranslation();
  const { counts, correct } = quiz;
  const answers = counts?.answers ?? 0;
  return (
    <>
      <ul className="results">
        {quiz.choices.map((choice, i) => {
          const count = counts?.counts[i] ?? 0;
          const share = answers === 0 ? 0 : count / answers;
          return (
            <li key={i} className={correct?.includes(i) ? 'result-correct' : undefined}>
              {counts ? <span className="result-bar" style={{ inlineSize: `${share * 100}%` }} /> : null}
              <span className="result-text">
                {choice}
                {correct?.includes(i) ? (
                  <>
                    <Icon name="check" size={18} />
                    <span className="visually-hidden">{t('classroom.quiz.correct')}</span>
                  </>
                ) : null}
                {mine?.includes(i) ? <span className="result-mine">{t('classroom.quiz.mine')}</span> : null}
              </span>
              {counts ? <span className="result-count">{t('classroom.quiz.people', { count })}</span> : null}
            </li>
          );
        })}
      </ul>
      {counts ? (
        <p className="results-sum" data-testid="tally">
          {t('classroom.quiz.answers', { count: answers })}
        </p>
      ) : null}
    </>
  );
}
