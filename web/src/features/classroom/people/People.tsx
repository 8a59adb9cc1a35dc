import { useState } from 'react';
import { Button, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../components/Face';
import { Icon, type IconName } from '../../../components/Icon';
import type { Peer } from '../ClassMedia';
import { KEYS } from '../keys';
import type { Live, Sign, SignKind } from '../live';
import { MemberActs } from '../order/MemberActs';
import { useAct } from '../useAct';
import { countsOf, minutesSince, type Student } from './need';
import '../acts.css';
import './people.css';

/** More than these nobody reads: the others are found by name. */
const MOST_SHOWN = 60;
const SEARCHED_FROM = 12;

const ICONS: Readonly<Record<SignKind, IconName>> = {
  CUT_OFF: 'offline',
  LEFT: 'out',
  AWAY: 'device',
  NETWORK: 'signal',
  SOUND_ONLY: 'sound',
  UNANSWERED: 'clock',
  UNCONFIRMED: 'clock',
};

interface Props {
  sessionId: string;
  live: Live;
  students: Student[];
  /** By the server's clock. */
  now: number;
  peers: Peer[];
  /** Writes to this one alone. */
  onWrite: (memberId: string) => void;
}

/** Who is here, those first who need the instructor, and what can be done with each. */
export function People({ sessionId, live, students, now, peers, onWrite }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const found = students.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const shown = found.slice(0, MOST_SHOWN);
  const sum = [
    t('classroom.count', { count: students.filter(({ gone }) => !gone).length }),
    ...countsOf(students).map(([kind, count]) => t(`classroom.roster.counts.${kind}`, { count })),
  ];
  return (
    <section className="act" aria-label={t('classroom.roster.title')}>
      <Title order={2} size="h4">
        {t('classroom.roster.title')}
      </Title>
      <p data-testid="needs">{sum.join(' · ')}</p>
      {students.length >= SEARCHED_FROM || wanted !== '' ? (
        <TextInput
          type="search"
          aria-label={t('classroom.roster.find')}
          placeholder={t('classroom.roster.find')}
          leftSection={<Icon name="search" size={18} />}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      ) : null}
      {students.length === 0 ? <p>{t('classroom.roster.none')}</p> : null}
      {students.length > 0 && found.length === 0 ? <p>{t('classroom.roster.notFound')}</p> : null}
      <ul className="students">
        {shown.map((student) => (
          <Row
            key={student.memberId}
            sessionId={sessionId}
            student={student}
            now={now}
            unmuted={peers.some(
              ({ memberId, producers }) =>
                memberId === student.memberId && producers.some(({ source }) => source === 'MICROPHONE'),
            )}
            spotlit={live.order.spotlit === student.memberId}
            showable={live.order.studentsSeenBy === 'EVERYONE'}
            onWrite={() => onWrite(student.memberId)}
          />
        ))}
      </ul>
      {found.length > shown.length ? (
        <p>{t('classroom.roster.more', { count: found.length - shown.length })}</p>
      ) : null}
    </section>
  );
}

interface RowProps {
  sessionId: string;
  student: Student;
  now: number;
  unmuted: boolean;
  spotlit: boolean;
  showable: boolean;
  onWrite: () => void;
}

function Row({ sessionId, student, now, unmuted, spotlit, showable, onWrite }: RowProps) {
  const { t } = useTranslation();
  const act = useAct(sessionId);
  const { memberId, hand, signs, gone } = student;
  const name = student.name || t('after.forgotten');
  return (
    <li className={gone ? 'student student-gone' : 'student'} data-member={memberId}>
      <Face id={memberId} name={name} size={36} />
      <div className="student-who">
        <span className="student-name">{name}</span>
        {hand !== null ? (
          <span className="student-hand">
            <span aria-hidden="true">✋ </span>
            {t('classroom.roster.hand')}
          </span>
        ) : null}
        {signs.map((sign) => (
          <Reason key={sign.kind} sign={sign} now={now} />
        ))}
      </div>
      {gone ? null : (
        <div className="student-acts">
          {hand !== null ? (
            <Button
              size="sm"
              variant="light"
              {...(hand === 0
                ? {
                    'aria-keyshortcuts': KEYS.floor.toUpperCase(),
                    title: `${t('classroom.signs.callOn')} (${KEYS.floor.toUpperCase()})`,
                  }
                : {})}
              loading={act.isPending}
              onClick={() => act.mutate({ path: `/members/${memberId}/call-on` })}
            >
              {t('classroom.signs.callOn')}
            </Button>
          ) : null}
          <MemberActs
            sessionId={sessionId}
            memberId={memberId}
            name={name}
            unmuted={unmuted}
            spotlit={spotlit}
            showable={showable}
            onWrite={onWrite}
          />
        </div>
      )}
    </li>
  );
}

function Reason({ sign: { kind, since }, now }: { sign: Sign; now: number }) {
  const { t } = useTranslation();
  const minutes = minutesSince(since, now);
  return (
    <span className={`student-sign student-${kind.toLowerCase()}`}>
      <Icon name={ICONS[kind]} size={16} />
      {t(`classroom.roster.signs.${kind}`)}
      {minutes > 0 ? (
        <span className="student-since">{t('classroom.roster.minutes', { count: minutes })}</span>
      ) : null}
    </span>
  );
}
