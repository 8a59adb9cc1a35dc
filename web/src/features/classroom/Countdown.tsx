import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { secondsTo } from './clock';

/** Seconds left by the server's clock. */
export function Countdown({ deadline, clockOffset }: { deadline: string; clockOffset: number }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(() => secondsTo(deadline, clockOffset, Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(deadline, clockOffset, Date.now())), 250);
    return () => clearInterval(timer);
  }, [deadline, clockOffset]);
  return (
    <span className="countdown" role="timer">
      {t('classroom.quiz.secondsLeft', { count: left })}
    </span>
  );
}
