import type { Language } from '../api/types';

/** The reader's own zone, such as Asia/Seoul. */
export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Seoul';

interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** What a clock and a calendar on the wall show there and then. */
export function wall(at: Date, zone: string): Wall {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

const dayNumber = (w: Wall): number => Math.round(Date.UTC(w.year, w.month - 1, w.day) / 86_400_000);

/** Whether clocks in both zones show the same at that instant. */
export function sameClock(at: Date, zone: string, other: string): boolean {
  const a = wall(at, zone);
  const b = wall(at, other);
  return dayNumber(a) === dayNumber(b) && a.hour === b.hour && a.minute === b.minute;
}

const KOREAN_DAY_PARTS: readonly [untilHour: number, word: string][] = [
  [6, '새벽'],
  [9, '아침'],
  [12, '오전'],
  [13, '낮'],
  [18, '오후'],
  [21, '저녁'],
  [24, '밤'],
];

const pad = (n: number): string => String(n).padStart(2, '0');

/** 저녁 7:30 · 7:30 pm */
export function sayTime(at: Date, zone: string, language: Language): string {
  const { hour, minute } = wall(at, zone);
  const twelve = `${hour % 12 === 0 ? 12 : hour % 12}:${pad(minute)}`;
  if (language === 'en') return `${twelve} ${hour < 12 ? 'am' : 'pm'}`;
  const part = KOREAN_DAY_PARTS.find(([until]) => hour < until)?.[1] ?? '';
  return `${part} ${twelve}`;
}

const WEEKDAY_MS = 86_400_000;
/** 2024-01-01 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

/** 1..7 from Monday. */
export function weekdayName(weekday: number, language: Language, style: 'short' | 'long' = 'short'): string {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    weekday: style,
    timeZone: 'UTC',
  }).format(MONDAY + (weekday - 1) * WEEKDAY_MS);
}

/** Days on the calendar there, 0 for today; negative: past. */
export const daysUntil = (at: Date, zone: string, now: Date): number =>
  dayNumber(wall(at, zone)) - dayNumber(wall(now, zone));

/** 오늘 · 내일 · 이번 주 토요일 … as far as people would say it so; else the date, with the year when it is another. */
export function sayDay(at: Date, zone: string, language: Language, now: Date): string {
  const then = wall(at, zone);
  const today = wall(now, zone);
  const days = daysUntil(at, zone, now);
  const near = {
    ko: { '-1': '어제', '0': '오늘', '1': '내일', '2': '모레' },
    en: { '-1': 'Yesterday', '0': 'Today', '1': 'Tomorrow', '2': undefined },
  }[language][String(days) as '0'];
  if (near) return near;
  const locale = language === 'ko' ? 'ko-KR' : 'en-GB';
  if (days > 0 && days < 7)
    return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: zone }).format(at);
  if (language === 'en')
    return new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(then.year === today.year ? {} : { year: 'numeric' }),
      timeZone: zone,
    }).format(at);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: zone }).format(at);
  const year = then.year === today.year ? '' : `${then.year}년 `;
  return `${year}${then.month}월 ${then.day}일 (${weekday})`;
}

/** 오늘 저녁 7:30 · Today at 7:30 pm */
export function sayWhen(at: Date, zone: string, language: Language, now: Date): string {
  const joint = language === 'ko' ? ' ' : ' at ';
  return `${sayDay(at, zone, language, now)}${joint}${sayTime(at, zone, language)}`;
}

/** 12월 3일 · 3 December */
export const sayDate = (at: Date, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    month: 'long',
    day: 'numeric',
    timeZone: zone,
  }).format(at);

/** 서울 시간 · Seoul time: the zone as people name it. */
export function zoneName(zone: string, language: Language): string {
  const place = zone.split('/').pop()?.replaceAll('_', ' ') ?? zone;
  if (language === 'en') return `${place} time`;
  const korean: Record<string, string> = {
    Seoul: '서울',
    Tokyo: '도쿄',
    London: '런던',
    Paris: '파리',
    'New York': '뉴욕',
  };
  return `${korean[place] ?? place} 시간`;
}

/** 1시간 30분 · 1 h 30 min */
export function sayMinutes(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const [h, m] = language === 'ko' ? ['시간', '분'] : [' h', ' min'];
  return [hours > 0 && `${hours}${h}`, (rest > 0 || hours === 0) && `${rest}${m}`].filter(Boolean).join(' ');
}

/** The instant at which clocks in that zone show this day (2026-11-30) and time (19:30). */
export function instantOf(day: string, time: string, zone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wanted = Date.UTC(year, month - 1, date, hour, minute);
  let guess = wanted;
  // Twice: the first step may cross a change of clocks.
  for (let i = 0; i < 2; i++) {
    const w = wall(new Date(guess), zone);
    guess += wanted - Date.UTC(w.year, w.month - 1, w.day, w.hour, w.minute);
  }
  return new Date(guess);
}

/** 2026-11-30 and 19:30, for date and time fields. */
export function fieldsOf(at: Date, zone: string): { day: string; time: string } {
  const w = wall(at, zone);
  return { day: `${w.year}-${pad(w.month)}-${pad(w.day)}`, time: `${pad(w.hour)}:${pad(w.minute)}` };
}
