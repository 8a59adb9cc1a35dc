import { describe, expect, it } from 'vitest';
import { fieldsOf, instantOf, sameClock, sayMinutes, sayWhen, weekdayName, zoneName } from './when';

const SEOUL = 'Asia/Seoul';
/** Wednesday 25 November 2026, 10:00 in Seoul. */
const NOW = new Date('2026-11-25T01:00:00Z');
const at = (text: string) => new Date(text);

describe('when', () => {
  it.each([
    ['2026-11-25T10:30:00Z', '오늘 저녁 7:30', 'Today at 7:30 pm'],
    ['2026-11-26T01:00:00Z', '내일 오전 10:00', 'Tomorrow at 10:00 am'],
    ['2026-11-27T03:05:00Z', '모레 낮 12:05', 'Friday at 12:05 pm'],
    ['2026-11-28T05:00:00Z', '토요일 오후 2:00', 'Saturday at 2:00 pm'],
    ['2026-11-24T13:00:00Z', '어제 밤 10:00', 'Yesterday at 10:00 pm'],
    ['2026-12-03T10:30:00Z', '12월 3일 (목) 저녁 7:30', 'Thu 3 Dec at 7:30 pm'],
    ['2027-01-02T15:30:00Z', '2027년 1월 3일 (일) 새벽 12:30', 'Sun 3 Jan 2027 at 12:30 am'],
    ['2026-11-25T22:10:00Z', '내일 아침 7:10', 'Tomorrow at 7:10 am'],
  ])('says %s as people do', (instant, ko, en) => {
    expect(sayWhen(at(instant), SEOUL, 'ko', NOW)).toBe(ko);
    // What comes between the parts of a date is the platform's choice.
    expect(sayWhen(at(instant), SEOUL, 'en', NOW).replace(/,/g, '')).toBe(en);
  });

  it('counts days by the reader’s calendar, not by 24 hours', () => {
    expect(sayWhen(at('2026-11-25T15:30:00Z'), SEOUL, 'ko', NOW)).toBe('내일 새벽 12:30');
    expect(sayWhen(at('2026-11-25T15:30:00Z'), 'Europe/London', 'ko', NOW)).toBe('오늘 오후 3:30');
  });

  it('knows when two clocks show the same', () => {
    expect(sameClock(NOW, SEOUL, 'Asia/Tokyo')).toBe(true);
    expect(sameClock(NOW, SEOUL, 'Europe/Paris')).toBe(false);
  });

  it('reads a day and a time in a zone, also over a change of clocks', () => {
    expect(instantOf('2026-11-30', '19:30', SEOUL).toISOString()).toBe('2026-11-30T10:30:00.000Z');
    expect(instantOf('2026-03-29', '12:00', 'Europe/Paris').toISOString()).toBe('2026-03-29T10:00:00.000Z');
    expect(instantOf('2026-10-25', '12:00', 'Europe/Paris').toISOString()).toBe('2026-10-25T11:00:00.000Z');
  });

  it('fills fields with what it reads from them', () => {
    const { day, time } = fieldsOf(at('2026-11-30T10:30:00Z'), SEOUL);
    expect([day, time]).toEqual(['2026-11-30', '19:30']);
    expect(instantOf(day, time, SEOUL).toISOString()).toBe('2026-11-30T10:30:00.000Z');
  });

  it('starts the week on Monday', () => {
    expect([1, 7].map((n) => weekdayName(n, 'ko', 'long'))).toEqual(['월요일', '일요일']);
    expect([1, 7].map((n) => weekdayName(n, 'en'))).toEqual(['Mon', 'Sun']);
  });

  it('names zones and lengths', () => {
    expect(zoneName(SEOUL, 'ko')).toBe('서울 시간');
    expect(zoneName('America/New_York', 'en')).toBe('New York time');
    expect(sayMinutes(90, 'ko')).toBe('1시간 30분');
    expect(sayMinutes(60, 'en')).toBe('1 h');
    expect(sayMinutes(50, 'en')).toBe('50 min');
  });
});
