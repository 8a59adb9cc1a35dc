import { lazy, Suspense, useMemo } from 'react';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumber } from '../../../components/useNumber';
import { useWhen } from '../../../time/useWhen';
import { Panel } from '../../demand/Panel';
import { lossOf, rttOf, type Sample } from './diagnostics';
import { overTime, type Point } from './options';

const Chart = lazy(() => import('../../demand/Chart'));
const HEIGHT = 140;

/** What was measured of one person, over the time of the class. */
export function Figures({ samples }: { samples: Sample[] }) {
  const { t } = useTranslation();
  const number = useNumber();
  const percent = (value: number) => `${number(Math.round(value * 1000) / 10)}%`;
  const millis = (value: number) => `${number(value)} ms`;
  const lines = (value: number) => `${number(value)}p`;
  return (
    <div className="diag-figures">
      <Figure
        id="diag-loss"
        title={t('diagnostics.figures.loss')}
        says={(most) =>
          most > 0 ? t('diagnostics.says.loss', { most: percent(most) }) : t('diagnostics.says.noLoss')
        }
        points={samples.map((sample) => ({ at: sample.at, value: lossOf(sample) }))}
        say={percent}
        least={0.05}
      />
      <Figure
        id="diag-rtt"
        title={t('diagnostics.figures.rtt')}
        says={(most) => t('diagnostics.says.rtt', { most: millis(most) })}
        points={samples.map((sample) => ({ at: sample.at, value: rttOf(sample) }))}
        say={millis}
        least={100}
      />
      <Figure
        id="diag-height"
        title={t('diagnostics.figures.height')}
        says={(most) => t('diagnostics.says.height', { most: lines(most) })}
        points={samples.map((sample) => ({ at: sample.at, value: sample.received.height }))}
        say={lines}
        least={360}
      />
      <Figure
        id="diag-layers"
        title={t('diagnostics.figures.layers')}
        says={(most) => t('diagnostics.says.layers', { most: number(most) })}
        points={samples.map((sample) => ({ at: sample.at, value: sample.sent.layers }))}
        say={number}
        least={3}
      />
    </div>
  );
}

interface FigureProps {
  id: string;
  title: string;
  says: (most: number) => string;
  points: Point[];
  say: (value: number) => string;
  least: number;
}

function Figure({ id, title, says, points, say, least }: FigureProps) {
  const { t } = useTranslation();
  const { time } = useWhen();
  const measured = points.filter((point): point is Point & { value: number } => point.value !== null);
  const sentence = measured.length > 0 ? says(Math.max(...measured.map(({ value }) => value))) : null;
  const option = useMemo(() => overTime(points, title, time, say, least), [points, title, time, say, least]);
  return (
    <Panel
      id={id}
      title={title}
      says={sentence}
      empty={t('diagnostics.noSamples')}
      sheet={{
        head: [t('diagnostics.at'), title],
        rows: measured.map(({ at, value }) => [time(at), say(value)]),
      }}
    >
      <Suspense fallback={<Skeleton height={HEIGHT} />}>
        <Chart option={option} height={HEIGHT} label={sentence ?? title} />
      </Suspense>
    </Panel>
  );
}
