import { lazy, Suspense, useMemo } from 'react';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../components/Empty';
import { Loaded } from '../../../components/Loaded';
import { useWhen } from '../../../time/useWhen';
import { Panel } from '../../demand/Panel';
import { type Asked, type Attention, attentionChart, attentionQuery, openIn, summed } from './attention';

const Chart = lazy(() => import('../../demand/Chart'));
const HEIGHT = 260;

/** How attentive the class was, by the minute. */
export function AttentionReport({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const query = useQuery(attentionQuery(sessionId));
  return (
    <Loaded query={query} skeleton={<Skeleton height={HEIGHT} radius="lg" />}>
      {(attention) =>
        attention.minutes.length === 0 ? (
          <Empty title={t('after.notBegun')} text={t('attention.notBegunText')} />
        ) : (
          <Minutes attention={attention} />
        )
      }
    </Loaded>
  );
}

function Minutes({ attention }: { attention: Attention }) {
  const { t } = useTranslation();
  const { time } = useWhen();
  const { minutes, open } = attention;
  const { mostPresent, liveliest, emptiest } = summed(minutes);
  const named = ({ kind, title }: Asked): string =>
    title ? t(`attention.askedOf.${kind}`, { title }) : t(`attention.asked.${kind}`);
  const says = [
    t('attention.saysPresent', { count: mostPresent }),
    liveliest ? t('attention.saysActed', { time: time(liveliest.at), count: liveliest.acted }) : null,
    emptiest ? t('attention.saysAway', { time: time(emptiest.at), count: emptiest.away }) : null,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <>
      {attention.provisional ? (
        <p className="after-note" role="status">
          {t('after.provisional')}
        </p>
      ) : null}
      <Panel
        id="attention"
        title={t('after.tabs.attention')}
        says={says}
        empty={t('attention.notBegunText')}
        wide
        sheet={{
          head: [
            t('attention.minute'),
            t('attention.present'),
            t('attention.acted'),
            t('attention.away'),
            t('attention.open'),
          ],
          rows: minutes.map((minute) => [
            time(minute.at),
            minute.present,
            minute.acted,
            minute.away,
            openIn(open, minute).map(named).join(', '),
          ]),
        }}
      >
        <p className="key attention-key">
          {(['present', 'acted', 'away'] as const).map((key) => (
            <span key={key} className={`attention-${key}`}>
              {t(`attention.${key}`)}
            </span>
          ))}
          {open.length > 0 ? <span className="attention-open">{t('attention.open')}</span> : null}
        </p>
        <Drawn attention={attention} label={says} />
      </Panel>
      <p className="session-sub">{t('attention.how')}</p>
      {open.length > 0 ? (
        <section aria-labelledby="attention-asked">
          <h2 id="attention-asked" className="attention-title">
            {t('attention.wasAsked')}
          </h2>
          <ol className="after-trail">
            {open.map((asked) => (
              <li key={asked.kind + asked.from}>
                <time dateTime={asked.from}>{time(asked.from)}</time> {named(asked)} ·{' '}
                {t('attention.responded', { count: asked.responded })}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}

function Drawn({ attention, label }: { attention: Attention; label: string }) {
  const { t } = useTranslation();
  const { time } = useWhen();
  const option = useMemo(
    () =>
      attentionChart(
        attention,
        { present: t('attention.present'), acted: t('attention.acted'), away: t('attention.away') },
        ({ kind, title }) =>
          title ? t(`attention.askedOf.${kind}`, { title }) : t(`attention.asked.${kind}`),
        ({ at }) => time(at),
        (count) => t('attention.people', { count }),
      ),
    [attention, t, time],
  );
  return (
    <Suspense fallback={<Skeleton height={HEIGHT} />}>
      <Chart option={option} height={HEIGHT} label={label} />
    </Suspense>
  );
}
