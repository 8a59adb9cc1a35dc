import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/member';
import { enrollmentsQuery, instructorCoursesQuery } from '../../api/queries';
import { useSessionName } from '../../components/useSessionName';
import { Cover } from '../../covers/Cover';
import { useWhen } from '../../time/useWhen';
import { type Coming, sooner, upcoming } from '../myclasses/upcoming';

/** A class can be entered this long before it starts. */
export const DOORS_OPEN_MIN = 15;

/** The next session of each course that one teaches. */
function useTaught(): Coming[] {
  const teaches = useMe()?.roles.includes('INSTRUCTOR') ?? false;
  const query = useQuery({ ...instructorCoursesQuery(), enabled: teaches });
  return (query.data?.items ?? []).flatMap((course) =>
    course.nextSession && course.status === 'PUBLISHED' ? [{ course, session: course.nextSession }] : [],
  );
}

/** The one class that comes next, taken or taught, so that it is one click away. */
export function NextClass() {
  const { t } = useTranslation();
  const { now, when, until } = useWhen();
  const sessionName = useSessionName();
  const query = useQuery(enrollmentsQuery());
  const taught = useTaught();
  const next = [...upcoming(query.data?.items ?? [], now), ...taught].sort(sooner)[0];
  if (!next) return null;
  const { course, session } = next;
  const open = session.status === 'LIVE' || until(session.startsAt) <= DOORS_OPEN_MIN;
  return (
    <section className="nextclass" aria-labelledby="nextclass">
      <div className="nextclass-art">
        <Cover courseId={course.courseId} category={course.category} />
      </div>
      <div className="nextclass-words">
        <p className="card-over" id="nextclass">
          {session.status === 'LIVE' ? <span className="livetag">{t('course.live')}</span> : t('home.next')}
        </p>
        <h2>
          <Link to="/courses/$courseId" params={{ courseId: course.courseId }}>
            {course.title}
          </Link>
        </h2>
        <p>
          {when(session.startsAt)}
          {sessionName(session) && ` · ${sessionName(session)}`}
        </p>
      </div>
      <ButtonLink
        to="/class/$sessionId"
        params={{ sessionId: session.sessionId }}
        size="md"
        color={session.status === 'LIVE' ? 'persimmon' : undefined}
        variant={open ? 'filled' : 'default'}
      >
        {open ? t('course.enter') : t('course.door')}
      </ButtonLink>
    </section>
  );
}
