import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Live } from '../live';
import { type Announcement, announcements, lastSecondsAt } from './announcements';

interface Told {
  id: number;
  key: Announcement['key'] | 'lastSeconds';
  text?: string;
}

/** More than these nobody can listen to. */
const MOST_KEPT = 5;

/** Says to a screen reader what others see at a glance: what opened, what is about to close, what became of it. */
export function Announcer({ live }: { live: Live }) {
  const { t } = useTranslation();
  const before = useRef(live);
  const next = useRef(0);
  const [told, setTold] = useState<Told[]>([]);
  useEffect(() => {
    const news = announcements(before.current, live);
    before.current = live;
    if (news.length > 0)
      setTold((old) => [...old, ...news.map((one) => ({ ...one, id: next.current++ }))].slice(-MOST_KEPT));
  }, [live]);
  const at = lastSecondsAt(live);
  const { clockOffset } = live;
  useEffect(() => {
    const wait = at === null ? -1 : at - clockOffset - Date.now();
    if (wait <= 0) return undefined;
    const timer = setTimeout(
      () => setTold((old) => [...old, { id: next.current++, key: 'lastSeconds' as const }].slice(-MOST_KEPT)),
      wait,
    );
    return () => clearTimeout(timer);
  }, [at, clockOffset]);
  return (
    <div
      role="log"
      aria-live={live.instructor ? 'polite' : 'assertive'}
      aria-label={t('classroom.told.title')}
      className="visually-hidden"
    >
      {told.map(({ id, key, text }) => (
        <p key={id}>{t(`classroom.told.${key}`, { text })}</p>
      ))}
    </div>
  );
}
