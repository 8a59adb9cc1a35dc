import { describe, expect, it } from 'vitest';
import type { Ink } from '../../demand/Chart';
import { type Asked, attentionChart, type Minute, openIn, summed } from './attention';

const START = Date.parse('2026-11-22T10:00:00Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();
const minute = (n: number, present: number, acted: number, away: number): Minute => ({
  minute: n,
  at: at(n * 60),
  present,
  acted,
  away,
});

describe('attention by the minute', () => {
  it('is summed up by its liveliest and its emptiest minute', () => {
    const minutes = [minute(0, 3, 0, 0), minute(1, 5, 4, 1), minute(2, 4, 4, 2)];
    expect(summed(minutes)).toEqual({ mostPresent: 5, liveliest: minutes[1], emptiest: minutes[2] });
    expect(summed([minute(0, 2, 0, 0)])).toEqual({ mostPresent: 2, liveliest: null, emptiest: null });
  });

  it('stands beside what was open in it', () => {
    const quiz: Asked = { kind: 'QUIZ', title: '붓은?', from: at(50), to: at(120), responded: 3 };
    expect([0, 1, 2].map((n) => openIn([quiz], minute(n, 1, 0, 0)).length)).toEqual([1, 1, 0]);
  });

  it('says in the chart what people typed as text', () => {
    const quiz: Asked = { kind: 'QUIZ', title: '<b>', from: at(0), to: at(30), responded: 0 };
    const option = attentionChart(
      { minutes: [minute(0, 1, 0, 0)], open: [quiz] },
      { present: 'P', acted: 'A', away: 'W' },
      ({ title }) => title ?? '',
      () => '0',
      String,
    )({} as Ink) as { tooltip: { formatter: (points: { dataIndex: number }[]) => string } };
    expect(option.tooltip.formatter([{ dataIndex: 0 }])).toBe('0<br>P 1<br>A 0<br>W 0<br>&lt;b&gt;');
  });
});
