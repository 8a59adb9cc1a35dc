import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/types';
import { isLanguage } from '../i18n';
import {
  readerZone,
  sameClock,
  sayDate,
  sayDay,
  sayMinutes,
  sayTime,
  sayWhen,
  weekdayName,
  zoneName,
} from './when';

const TICK_MS = 30_000;
let minute = Math.floor(Date.now() / TICK_MS);

function subscribe(tick: () => void): () => void {
  const timer = setInterval(() => {
    minute = Math.floor(Date.now() / TICK_MS);
    tick();
  }, TICK_MS);
  return () => clearInterval(timer);
}

/** Now, to half a minute; a page left open keeps saying the truth. */
export const useNow = (): Date => new Date(useSyncExternalStore(subscribe, () => minute) * TICK_MS);

export function useWhen() {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const language = isLanguage(i18n.language) ? i18n.language : 'ko';
  const zone = readerZone();
  return {
    now,
    language,
    zone,
    when: (instant: string) => sayWhen(new Date(instant), zone, language, now),
    day: (instant: string) => sayDay(new Date(instant), zone, language, now),
    time: (instant: string) => sayTime(new Date(instant), zone, language),
    date: (instant: string) => sayDate(new Date(instant), zone, language),
    minutes: (n: number) => sayMinutes(n, language),
    weekday: (n: number, style: 'short' | 'long' = 'short') => weekdayName(n, language, style),
    /** The instructor's clock, when it shows something else than the reader's. */
    there: ({ startsAt, zone: theirs }: Session): string | null => {
      const at = new Date(startsAt);
      if (sameClock(at, zone, theirs)) return null;
      return t('time.there', {
        when: sayWhen(at, theirs, language, now),
        zone: zoneName(theirs, language),
      });
    },
    /** Minutes until then; negative when past. */
    until: (instant: string) => Math.round((Date.parse(instant) - now.getTime()) / 60_000),
  };
}
