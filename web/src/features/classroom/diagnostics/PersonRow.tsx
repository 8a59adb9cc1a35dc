import { useState } from 'react';
import { Badge, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../components/Face';
import { Loaded } from '../../../components/Loaded';
import { useNumber } from '../../../components/useNumber';
import { useWhen } from '../../../time/useWhen';
import type { CandidatePair } from '../media/observe';
import { diagnosticsQuery, type Health, healthOf, type PersonDiagnostics } from './diagnostics';
import { Figures } from './Figures';
import { Story } from './Story';

const COLORS: Record<Health, string> = {
  lost: 'persimmon',
  bad: 'persimmon',
  fair: 'wood',
  good: 'celadon',
  none: 'gray',
};

interface Props {
  sessionId: string;
  person: PersonDiagnostics;
  open: boolean;
}

/** One person's connection: how it fared, and why. */
export function PersonRow({ sessionId, person, open }: Props) {
  const { t } = useTranslation();
  const number = useNumber();
  const [shown, setShown] = useState(open);
  const name = person.name || t('after.forgotten');
  const health = healthOf(person);
  return (
    <li>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary className="after-row">
          <span className="teacher">
            <Face id={person.memberId} name={name} size={32} />
            {name}
            {person.instructor ? ` · ${t('diagnostics.instructor')}` : ''}
          </span>
          <Badge className="verdict" color={COLORS[health]} variant="light" size="lg">
            {t(`diagnostics.health.${health}`)}
          </Badge>
          <span className="after-numbers">
            <span>{t('diagnostics.reconnects', { count: person.reconnects })}</span>
            {person.worst ? (
              <>
                <span>
                  {t('diagnostics.worstLoss', { share: number(Math.round(person.worst.loss * 1000) / 10) })}
                </span>
                <span>{t('diagnostics.worstRtt', { millis: person.worst.rttMillis })}</span>
              </>
            ) : null}
          </span>
        </summary>
        {shown ? <Details sessionId={sessionId} person={person} /> : null}
      </details>
    </li>
  );
}

function Details({ sessionId, person }: { sessionId: string; person: PersonDiagnostics }) {
  const { t } = useTranslation();
  const query = useQuery(diagnosticsQuery(sessionId, person.memberId));
  return (
    <div className="after-more">
      <div>
        <h3>{t('diagnostics.happened')}</h3>
        <Story story={person.story} />
      </div>
      <Now person={person} />
      <Loaded query={query} skeleton={<Skeleton height={220} radius="lg" />}>
        {({ people }) => {
          const samples = people[0]?.samples ?? [];
          return samples.length > 0 ? (
            <Figures samples={samples} />
          ) : (
            <p className="after-note">{t('diagnostics.noSamples')}</p>
          );
        }}
      </Loaded>
    </div>
  );
}

/** The state of each transport, and the way that its media take. */
function Now({ person }: { person: PersonDiagnostics }) {
  const { t } = useTranslation();
  const { time } = useWhen();
  const { latest, links } = person;
  const way = (pair: CandidatePair | null): string =>
    pair
      ? t('diagnostics.way', {
          protocol: pair.protocol,
          local: pair.local.toLowerCase(),
          remote: pair.remote.toLowerCase(),
        })
      : t('diagnostics.noWay');
  if (links.length === 0 && !latest) return null;
  return (
    <div>
      <h3>{t(links.length > 0 ? 'diagnostics.technical' : 'diagnostics.technicalLast')}</h3>
      <dl className="diag-list">
        {links.map((link) => (
          <div key={link.connection + link.way}>
            <dt>{t(`diagnostics.links.${link.way}`)}</dt>
            <dd>
              ICE {link.state.toLowerCase()} · {time(link.since)}
            </dd>
          </div>
        ))}
        {latest ? (
          <>
            <div>
              <dt>{t('diagnostics.pairs.SEND')}</dt>
              <dd>{way(latest.sending)}</dd>
            </div>
            <div>
              <dt>{t('diagnostics.pairs.RECEIVE')}</dt>
              <dd>{way(latest.receiving)}</dd>
            </div>
            {latest.server?.availableKbps != null ? (
              <div>
                <dt>{t('diagnostics.available')}</dt>
                <dd>{t('diagnostics.kbps', { kbps: latest.server.availableKbps })}</dd>
              </div>
            ) : null}
          </>
        ) : null}
      </dl>
    </div>
  );
}
