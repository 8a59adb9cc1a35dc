import { init } from 'echarts/core';
import { describe, expect, it } from 'vitest';
import './Chart';
import type { Demand } from '../../api/types';
import type { Ink } from './Chart';
import { heat, trend } from './options';

const INK: Ink = {
  text: '#1f1b16',
  muted: '#5c5347',
  line: '#e4d9c8',
  surface: '#fffdf9',
  accent: '#3f6b5b',
  accentSoft: '#e1ece6',
  wood: '#7a4e22',
  font: 'sans-serif',
};
const NAMES = { searches: '검색', views: '수업 보기', enrollments: '자리 맡기' };
const FONT_SIZE = 13;

/** The three lines end in the same place, as they do when a day has brought nothing yet. */
const days = [4, 9, 7, 0].map((n, i) => ({
  day: `2026-11-0${i + 1}`,
  searches: n * 2,
  views: n * 3,
  enrollments: n,
}));

function drawn(today: string): Document {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: 260 });
  chart.setOption({
    animation: true,
    ...trend(days, NAMES, (day) => (day === today ? '오늘까지' : day), today, String)(INK),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return new DOMParser().parseFromString(svg, 'image/svg+xml');
}

const texts = (svg: Document) => [...svg.querySelectorAll('text')];
const heightOf = (text: Element): number => {
  const moved = /translate\([-\d.]+ ([-\d.]+)\)/.exec(text.getAttribute('transform') ?? '');
  return Number(moved?.[1] ?? text.getAttribute('y'));
};
const dotted = (svg: Document) =>
  [...svg.querySelectorAll('path')].filter((path) => path.hasAttribute('stroke-dasharray'));

describe('the hours that are wished for', () => {
  const NO_ONE = [{ weekday: 6, hour: 10, count: 3 }];
  const draw = (wanted: Demand['wanted']) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 260 });
    const day = (n: number | null) => (n === null ? '아무 요일' : `${n}요일`);
    const hour = (n: number | null) => (n === null ? '아무 때나' : `${n}`);
    chart.setOption(heat(wanted, day, hour, ({ count }) => `${count}명`)(INK));
    const svg = chart.renderToSVGString();
    chart.dispose();
    return svg;
  };

  it('have a row and a column for wishes that name only the one', () => {
    expect(draw(NO_ONE)).not.toMatch(/아무/);
    const svg = draw([
      ...NO_ONE,
      { weekday: 6, hour: null, count: 2 },
      { weekday: null, hour: 19, count: 1 },
    ]);
    expect(svg).toContain('아무 때나');
    expect(svg).toContain('아무 요일');
  });
});

describe('the trend', () => {
  it('names each line at its end, no name over another', () => {
    for (const today of ['2026-11-04', '2026-11-05']) {
      const names = texts(drawn(today)).filter(({ textContent }) =>
        Object.values(NAMES).includes(textContent ?? ''),
      );
      expect(names).toHaveLength(3);
      const heights = names.map(heightOf).sort((a, b) => a - b);
      expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(FONT_SIZE);
      expect(heights[2]! - heights[1]!).toBeGreaterThanOrEqual(FONT_SIZE);
    }
  });

  it('stands still: names that move with their lines are not kept apart', () => {
    expect(trend(days, NAMES, (day) => day, '2026-11-05', String)(INK)).toMatchObject({ animation: false });
  });

  it('draws a day that is not over dotted and says so', () => {
    const today = drawn('2026-11-04');
    expect(dotted(today)).toHaveLength(3);
    expect(texts(today).map(({ textContent }) => textContent)).toContain('오늘까지');
  });

  it('draws days that are over as they were', () => {
    expect(dotted(drawn('2026-11-05'))).toHaveLength(0);
  });
});
