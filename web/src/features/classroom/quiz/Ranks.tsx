import { useTranslation } from 'react-i18next';
import type { Leaderboard } from '../live';
import './ranks.css';

/** Who was right first. */
export function Ranks({ leaderboard }: { leaderboard: Leaderboard }) {
  const { t } = useTranslation();
  const { ranks, place, right } = leaderboard;
  return (
    <section className="ranks" aria-label={t('classroom.quiz.ranks')}>
      <h3>{t('classroom.quiz.ranks')}</h3>
      {ranks.length === 0 ? (
        <p>{t('classroom.quiz.nobodyRight')}</p>
      ) : (
        <ol>
          {ranks.map((rank) => (
            <li key={rank.place}>
              <span>{rank.name || t('after.forgotten')}</span>
              <span className="ranks-time">
                {t('classroom.quiz.after', { seconds: (rank.millis / 1000).toFixed(1) })}
              </span>
            </li>
          ))}
        </ol>
      )}
      {place !== null ? <p>{t('classroom.quiz.myPlace', { place, right })}</p> : null}
    </section>
  );
}
