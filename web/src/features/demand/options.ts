import type { EChartsCoreOption } from 'echarts/core';
import type { Demand } from '../../api/types';
import type { Ink } from './Chart';
import { wholeDays } from './sentences';

const bare = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
const clip = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** Bars that lie, the longest on top, each with its own label: no legend, no axis to read along. */
export function bars(
  rows: readonly { name: string; value: number; part?: number }[],
  partName: string,
  say: (value: number) => string,
): (ink: Ink) => EChartsCoreOption {
  const upward = [...rows].reverse();
  const withPart = rows.some((row) => row.part !== undefined);
  return (ink) => ({
    grid: { left: 4, right: 52, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', axisPointer: { type: 'none' } },
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: {
      type: 'category',
      data: upward.map(({ name }) => name),
      ...bare,
      axisLabel: { color: ink.text, fontSize: 13, formatter: (name: string) => clip(name, 14) },
    },
    series: [
      {
        type: 'bar',
        name: '',
        barWidth: 16,
        data: upward.map(({ value }) => value),
        itemStyle: { color: ink.accent, borderRadius: 4 },
        label: {
          show: true,
          position: 'right',
          color: ink.text,
          fontSize: 13,
          formatter: ({ value }: { value: number }) => say(value),
        },
      },
      ...(withPart
        ? [
            {
              type: 'bar',
              name: partName,
              barWidth: 16,
              barGap: '-100%',
              z: 3,
              data: upward.map(({ part = 0 }) => part),
              itemStyle: { color: ink.wood, borderRadius: 4 },
            },
          ]
        : []),
    ],
  });
}

type Line = 'searches' | 'views' | 'enrollments';

/** Lines with their names at their ends. A last day that is not over yet is dotted: it is no fall. */
export function trend(
  days: Demand['trend'],
  names: Record<Line, string>,
  shortDay: (day: string) => string,
  today: string,
  say: (value: number) => string,
): (ink: Ink) => EChartsCoreOption {
  const whole = wholeDays(days, today).length;
  const partial = whole < days.length;
  return (ink) => {
    const line = (key: Line, color: string) => {
      const width = key === 'enrollments' ? 3 : 2;
      const end = {
        endLabel: { show: true, formatter: names[key], color, fontSize: 13, lineHeight: 16, fontWeight: 600 },
        labelLayout: { moveOverlap: 'shiftY' },
      };
      const past = {
        type: 'line',
        name: names[key],
        data: days.map((day, i) => (i < whole ? day[key] : null)),
        color,
        smooth: 0.2,
        showSymbol: whole < 3,
        lineStyle: { width },
        ...(partial ? {} : end),
        ...(key === 'enrollments' ? { areaStyle: { color, opacity: 0.12 } } : {}),
      };
      const soFar = {
        type: 'line',
        name: names[key],
        data: days.map((day, i) => (i >= whole - 1 ? day[key] : null)),
        color,
        symbol: 'emptyCircle',
        showAllSymbol: true,
        symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (dataIndex < whole ? 0 : 7),
        lineStyle: { width, type: 'dotted' },
        ...end,
      };
      return partial ? [past, soFar] : [past];
    };
    return {
      // Labels that move with their line's end are not kept apart.
      animation: false,
      grid: { left: 4, right: 92, top: 16, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        formatter: (points: { dataIndex: number }[]) => {
          const day = days[points[0]?.dataIndex ?? 0];
          return day === undefined
            ? ''
            : [
                shortDay(day.day),
                ...(['searches', 'views', 'enrollments'] as const).map(
                  (key) => `${names[key]} ${say(day[key])}`,
                ),
              ].join('<br>');
        },
      },
      xAxis: {
        type: 'category',
        data: days.map(({ day }) => shortDay(day)),
        boundaryGap: false,
        axisLine: { lineStyle: { color: ink.line } },
        axisTick: { show: false },
        axisLabel: { color: ink.muted, hideOverlap: true, showMaxLabel: true, alignMaxLabel: 'right' },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitNumber: 3,
        splitLine: { lineStyle: { color: ink.line } },
        axisLabel: { color: ink.muted },
      },
      series: [line('searches', ink.muted), line('views', ink.wood), line('enrollments', ink.accent)].flat(),
    };
  };
}

/**
 * Weekdays from top to bottom, hours from left to right; the darker, the more people. Wishes that name only the one
 * stand in a row or a column of their own, which is there once there are such wishes.
 */
export function heat(
  wanted: Demand['wanted'],
  nameDay: (weekday: number | null) => string,
  nameHour: (hour: number | null) => string,
  say: (one: Demand['wanted'][number]) => string,
): (ink: Ink) => EChartsCoreOption {
  const any = (key: 'weekday' | 'hour') => (wanted.some((one) => one[key] === null) ? [null] : []);
  const hours = [...Array.from({ length: 18 }, (_, i) => i + 6), ...any('hour')];
  const days = [...any('weekday'), 7, 6, 5, 4, 3, 2, 1];
  const cells = wanted.filter(({ hour }) => hours.includes(hour));
  const most = Math.max(1, ...wanted.map(({ count }) => count));
  return (ink) => ({
    grid: { left: 4, right: 4, top: 4, bottom: 4, containLabel: true },
    tooltip: {
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const cell = cells[dataIndex];
        return cell ? say(cell) : '';
      },
    },
    xAxis: {
      type: 'category',
      data: hours.map(nameHour),
      ...bare,
      axisLabel: {
        color: ink.muted,
        interval: (i: number) => i % 3 === 0 || hours[i] === null,
        showMaxLabel: true,
      },
    },
    yAxis: {
      type: 'category',
      data: days.map(nameDay),
      ...bare,
      axisLabel: { color: ink.text },
    },
    visualMap: {
      show: false,
      min: 0,
      max: most,
      inRange: { color: [ink.accentSoft, ink.accent] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells.map(({ weekday, hour, count }) => [hours.indexOf(hour), days.indexOf(weekday), count]),
        itemStyle: { borderColor: ink.surface, borderWidth: 2, borderRadius: 4 },
      },
    ],
  });
}
