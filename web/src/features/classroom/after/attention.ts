import { queryOptions } from '@tanstack/react-query';
import type { EChartsCoreOption } from 'echarts/core';
import { get } from '../../../api/client';
import type { Ink } from '../../demand/Chart';

export interface Minute {
  /** From 0. */
  minute: number;
  at: string;
  present: number;
  acted: number;
  away: number;
}

export interface Asked {
  kind: 'QUIZ' | 'SURVEY' | 'CALL';
  /** Null: a call has none. */
  title: string | null;
  from: string;
  to: string;
  responded: number;
}

/** `GET /api/sessions/{id}/attention`. */
export interface Attention {
  from: string | null;
  to: string | null;
  provisional: boolean;
  minutes: Minute[];
  open: Asked[];
}

const WHILE_ON_MS = 30_000;

export const attentionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['attention', sessionId],
    queryFn: ({ signal }) => get<Attention>(`/api/sessions/${sessionId}/attention`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.provisional ? WHILE_ON_MS : false),
    retry: false,
  });

export interface Summary {
  mostPresent: number;
  /** The minute in which most acted; null: nobody ever did. */
  liveliest: Minute | null;
  /** The minute in which most were away; null: nobody ever was. */
  emptiest: Minute | null;
}

export function summed(minutes: readonly Minute[]): Summary {
  const most = (key: 'present' | 'acted' | 'away'): Minute | null =>
    minutes.reduce<Minute | null>((best, one) => (one[key] > (best?.[key] ?? 0) ? one : best), null);
  return { mostPresent: most('present')?.present ?? 0, liveliest: most('acted'), emptiest: most('away') };
}

/** What was open in that minute, in its order. */
export const openIn = (open: readonly Asked[], { at }: Minute): Asked[] => {
  const from = Date.parse(at);
  return open.filter((one) => Date.parse(one.from) < from + 60_000 && Date.parse(one.to) > from);
};

type Line = 'present' | 'acted' | 'away';

/** Who was there as an area, who acted as bars, who was away as a dotted line; what was open shaded behind them. */
export function attentionChart(
  { minutes, open }: Pick<Attention, 'minutes' | 'open'>,
  names: Record<Line, string>,
  nameOf: (asked: Asked) => string,
  sayMinute: (minute: Minute) => string,
  say: (value: number) => string,
): (ink: Ink) => EChartsCoreOption {
  const begin = Date.parse(minutes[0]?.at ?? '');
  const place = (at: string): number =>
    Math.min(minutes.length - 1, Math.max(0, Math.floor((Date.parse(at) - begin) / 60_000)));
  return (ink) => ({
    animation: false,
    grid: { left: 4, right: 8, top: 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: (points: { dataIndex: number }[]) => {
        const minute = minutes[points[0]?.dataIndex ?? 0];
        return minute === undefined
          ? ''
          : [
              sayMinute(minute),
              ...(['present', 'acted', 'away'] as const).map((key) => `${names[key]} ${say(minute[key])}`),
              ...openIn(open, minute).map((asked) => escaped(nameOf(asked))),
            ].join('<br>');
      },
    },
    xAxis: {
      type: 'category',
      data: minutes.map(sayMinute),
      axisLine: { lineStyle: { color: ink.line } },
      axisTick: { show: false },
      axisLabel: { color: ink.muted, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: 1,
      splitNumber: 3,
      splitLine: { lineStyle: { color: ink.line } },
      axisLabel: { color: ink.muted },
    },
    series: [
      {
        type: 'line',
        name: names.present,
        data: minutes.map(({ present }) => present),
        color: ink.accent,
        step: 'middle',
        showSymbol: minutes.length < 3,
        lineStyle: { width: 2 },
        areaStyle: { color: ink.accent, opacity: 0.1 },
        markArea: {
          silent: true,
          itemStyle: { color: ink.wood, opacity: 0.12 },
          label: { show: false },
          data: open.map(({ from, to }) => [{ xAxis: place(from) }, { xAxis: place(to) }]),
        },
      },
      {
        type: 'bar',
        name: names.acted,
        data: minutes.map(({ acted }) => acted),
        itemStyle: { color: ink.wood, borderRadius: [4, 4, 0, 0] },
        barMaxWidth: 14,
      },
      {
        type: 'line',
        name: names.away,
        data: minutes.map(({ away }) => away),
        color: ink.muted,
        step: 'middle',
        showSymbol: minutes.length < 3,
        lineStyle: { width: 2, type: 'dotted' },
      },
    ],
  });
}

/** Tooltips are HTML, and titles are what somebody typed. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
