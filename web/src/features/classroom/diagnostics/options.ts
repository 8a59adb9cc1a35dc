import type { EChartsCoreOption } from 'echarts/core';
import type { Ink } from '../../demand/Chart';

export interface Point {
  at: string;
  /** Null: not measured. */
  value: number | null;
}

/** One figure over the time of a class. */
export function overTime(
  points: readonly Point[],
  name: string,
  time: (at: string) => string,
  say: (value: number) => string,
  /** What the axis reaches in any case, so that nothing small looks large. */
  least: number,
): (ink: Ink) => EChartsCoreOption {
  return (ink) => ({
    grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: (shown: { dataIndex: number }[]) => {
        const point = points[shown[0]?.dataIndex ?? 0];
        return point && point.value !== null ? `${time(point.at)}<br>${name} ${say(point.value)}` : '';
      },
    },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: ink.line } },
      axisTick: { show: false },
      splitNumber: 3,
      axisLabel: {
        color: ink.muted,
        hideOverlap: true,
        formatter: (at: number) => time(new Date(at).toISOString()),
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: ({ max }: { max: number }) => Math.max(least, max),
      splitNumber: 2,
      splitLine: { lineStyle: { color: ink.line } },
      axisLabel: { color: ink.muted, formatter: say },
    },
    series: [
      {
        type: 'line',
        name,
        data: points.map(({ at, value }) => [Date.parse(at), value]),
        color: ink.accent,
        showSymbol: points.length < 30,
        symbolSize: 6,
        lineStyle: { width: 2 },
        areaStyle: { color: ink.accent, opacity: 0.12 },
      },
    ],
  });
}
