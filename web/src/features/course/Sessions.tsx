import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../components/ButtonLink';
import type { Course, Session } from '../../api/types';
import { useSessionName } from '../../components/useSessionName';
import { useWhen } from '../../time/useWhen';
import { DOORS_OPEN_MIN } from '../home/NextClass';
import { isOver } from './over';

/** What is to come, and what is past behind one word. */
export function Sessions({ course }: { course: Course }) {
  const { t } = useTranslation();
  const { now } = useWhen();
  const inside = course.mine?.status === 'ENROLLED' || course.mine?.status === 'INSTRUCTOR';
  const sessions = course.sessions
    .filter((session) => session.status !== 'CANCELLED')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map((session, i) => ({ no: i + 1, session, inside, over: isOver(session, now) }));
  const coming = sessions.filter(({ over }) => !over);
  const past = sessions.filter(({ over }) => over);
  return (
    <>
      {coming.length > 0 ? <Rows rows={coming} /> : <p className="session-sub">{t('course.noSessions')}</p>}
      {past.length > 0 && (
        <details className="pastsessions">
          <summary>{t('course.past', { count: past.length })}</summary>
          <Rows rows={past} />
        </details>
      )}
    </>
  );
}

interface RowProps {
  no: number;
  session: Session;
  inside: boolean;
  over: boolean;
}

const Rows = ({ rows }: { rows: RowProps[] }) => (
  <ol className="sessions">
    {rows.map((row) => (
      <Row key={row.session.sessionId} {...row} />
    ))}
  </ol>
);

function Row({ no, session, inside, over }: RowProps) {
  const { t } = useTranslation();
  const { when, there, minutes, until } = useWhen();
  const sessionName = useSessionName();
  const open = session.status === 'LIVE' || (!over && until(session.startsAt) <= DOORS_OPEN_MIN);
  const elsewhere = there(session);
  return (
    <li className={over ? 'session-over' : undefined}>
      <span className="session-no" aria-hidden="true">
        {no}
      </span>
      <div>
        <p className="session-when">
          <time dateTime={session.startsAt}>{when(session.startsAt)}</time>
        </p>
        <p className="session-sub">
          {[sessionName(session), minutes(session.minutes), elsewhere].filter(Boolean).join(' · ')}
        </p>
      </div>
      {over ? (
        <span className="session-sub">
          {t(session.status === 'NOT_HELD' ? 'course.notHeld' : 'course.ended')}
        </span>
      ) : session.status === 'LIVE' && !inside ? (
        <span className="livetag">{t('course.live')}</span>
      ) : inside && open ? (
        <ButtonLink
          to="/class/$sessionId"
          params={{ sessionId: session.sessionId }}
          size="sm"
          {...(session.status === 'LIVE' ? { color: 'persimmon' } : {})}
        >
          {t('course.enter')}
        </ButtonLink>
      ) : (
        <span />
      )}
    </li>
  );
}
