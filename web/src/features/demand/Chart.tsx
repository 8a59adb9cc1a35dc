import { useEffect, useRef } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import * as echarts from 'echarts/core';
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsCoreOption } from 'echarts/core';

echarts.use([
  BarChart,
  HeatmapChart,
  LineChart,
  GridComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

/** The hall's colours, as charts need them: read from the page, so that both schemes are right. */
export interface Ink {
  text: string;
  muted: string;
  line: string;
  surface: string;
  accent: string;
  accentSoft: string;
  wood: string;
  font: string;
}

function readInk(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: of('--mantine-color-text'),
    muted: of('--mantine-color-dimmed'),
    line: of('--maru-line'),
    surface: of('--maru-surface'),
    accent: of('--maru-accent'),
    accentSoft: of('--maru-accent-soft'),
    wood: of('--mantine-color-anchor'),
    font: style.fontFamily,
  };
}

interface Props {
  option: (ink: Ink) => EChartsCoreOption;
  height: number;
  /** The sentence that says what the chart says. */
  label: string;
}

export default function Chart({ option, height, label }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const chart = echarts.init(element, null, { renderer: 'svg' });
    const ink = readInk(element);
    chart.setOption({
      animation: !still,
      animationDuration: 400,
      textStyle: { fontFamily: ink.font, color: ink.text },
      tooltip: {
        backgroundColor: ink.surface,
        borderColor: ink.line,
        textStyle: { color: ink.text, fontFamily: ink.font },
        confine: true,
      },
      ...option(ink),
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, scheme]);
  return <div ref={ref} style={{ height }} role="img" aria-label={label} />;
}
