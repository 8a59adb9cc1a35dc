import { Button, Container, Skeleton, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { enrollmentsQuery } from '../../api/queries';
import type { CourseCard, Enrollment } from '../../api/types';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { Loaded } from '../../components/Loaded';
import { MembersOnly } from '../../components/MembersOnly';
import { useSessionName } from '../../components/useSessionName';
import { useTitle } from '../../components/useTitle';
import { Cover } from '../../covers/Cover';
import { useWhen } from '../../time/useWhen';
import { DOORS_OPEN_MIN } from '../home/NextClass';
import { useEnrollment } from '../course/useEnrollment';
import { agenda, type Coming } from './upcoming';

export function MyClassesPage() {
  const { t } = useTranslation();
  useTitle(t('mine.title'));
  return <MembersOnly invitation={t('mine.invitation')}>{() => <Mine />}</MembersOnly>;
}

function Mine() {
  const { t } = useTranslation();
  const query = useQuery(enrollmentsQuery());
  return (
    <Container size="md">
      <header className="pagehead sectionhead">
        <div>
          <Title order={1}>{t('mine.title')}</Title>
          <p>{t('mine.text')}</p>
        </div>
        <Button
          component="a"
          href="/api/me/calendar.ics"
          download="maru.ics"
          variant="default"
          leftSection={<Icon name="calendar" />}
        >
          {t('mine.calendar')}
        </Button>
      </header>
      <Loaded query={query} skeleton={<MineSkeleton />}>
        {({ items }) => (items.length === 0 ? <NoneYet /> : <Everything items={items} />)}
      </Loaded>
    </Container>
  );
}

function NoneYet() {
  const { t } = useTranslation();
  return (
    <Empty
      title={t('mine.empty')}
      text={t('mine.emptyText')}
      action={<ButtonLink to="/search">{t('shell.find')}</ButtonLink>}
      more={
        <ButtonLink to="/" variant="default">
          {t('mine.emptyMore')}
        </ButtonLink>
      }
    />
  );
}

/** So many of the later sessions are seen at once. */
const LATER_SHOWN = 6;

function Everything({ items }: { items: Enrollment[] }) {
  const { t } = useTranslation();
  const { now, zone } = useWhen();
  const { today, week, later, past, unplanned } = agenda(items, now, zone);
  const waiting = items.filter(({ status }) => status === 'WAITLISTED');
  return (
    <div className="mine">
      <section aria-labelledby="today">
        <Title order={2} id="today">
          {t('mine.today')}
        </Title>
        {today.length === 0 ? (
          <p className="session-sub">{t('mine.todayEmpty')}</p>
        ) : (
          today.map((one) => <ComingRow key={one.session.sessionId} {...one} />)
        )}
      </section>
      {week.length > 0 && (
        <section aria-labelledby="week">
          <Title order={2} id="week">
            {t('mine.week')}
          </Title>
          <Days coming={week} />
        </section>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <Title order={2} id="waiting">
            {t('mine.waiting')}
          </Title>
          {waiting.map((enrollment) => (
            <Waiting key={enrollment.course.courseId} enrollment={enrollment} />
          ))}
        </section>
      )}
      {later.length > 0 && (
        <section aria-labelledby="later">
          <Title order={2} id="later">
            {t('mine.later')}
          </Title>
          <SmallRows list={later.slice(0, LATER_SHOWN)} />
          {later.length > LATER_SHOWN && (
            <details className="pastsessions">
              <summary>{t('mine.laterMore', { count: later.length - LATER_SHOWN })}</summary>
              <SmallRows list={later.slice(LATER_SHOWN)} />
            </details>
          )}
        </section>
      )}
      {unplanned.length > 0 && (
        <section aria-labelledby="unplanned">
          <Title order={2} id="unplanned">
            {t('mine.unplanned')}
          </Title>
          <ul className="smallrows">
            {unplanned.map((course) => (
              <li key={course.courseId}>
                <span className="smallrow-when">{t('mine.noDate')}</span>
                <CourseLink course={course} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <details className="pastsessions">
          <summary>{t('course.past', { count: past.length })}</summary>
          <SmallRows list={past} over />
        </details>
      )}
    </div>
  );
}

const CourseLink = ({ course }: { course: CourseCard }) => (
  <Link to="/courses/$courseId" params={{ courseId: course.courseId }} className="smallrow-title">
    {course.title}
  </Link>
);

/** One line each: when, what, and once it is over what came of it. */
function SmallRows({ list, over = false }: { list: Coming[]; over?: boolean }) {
  const { t } = useTranslation();
  const { when } = useWhen();
  const sessionName = useSessionName();
  return (
    <ul className="smallrows">
      {list.map(({ course, session }) => (
        <li key={session.sessionId}>
          <span className="smallrow-when">{when(session.startsAt)}</span>
          <span>
            <CourseLink course={course} />
            {sessionName(session) && <span className="session-sub"> · {sessionName(session)}</span>}
          </span>
          {over &&
            (session.status === 'ENDED' ? (
              <Link
                to="/class/$sessionId/results"
                params={{ sessionId: session.sessionId }}
                className="smallrow-act"
              >
                {t('after.open')}
              </Link>
            ) : (
              <span className="smallrow-act session-sub">{t('course.notHeld')}</span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Days({ coming }: { coming: Coming[] }) {
  const { day } = useWhen();
  const days = Map.groupBy(coming, ({ session }) => day(session.startsAt));
  return (
    <div className="days">
      {[...days].map(([name, list]) => (
        <div className="day" key={name}>
          <h3 className="day-name">{name}</h3>
          <div>
            {list.map((one) => (
              <ComingRow key={one.session.sessionId} {...one} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function ComingRow({ course, session }: Coming) {
  const { t } = useTranslation();
  const { time, minutes, until } = useWhen();
  const sessionName = useSessionName();
  const live = session.status === 'LIVE';
  const open = live || until(session.startsAt) <= DOORS_OPEN_MIN;
  return (
    <article className="coming">
      <div className="coming-art">
        <Cover courseId={course.courseId} category={course.category} />
      </div>
      <div>
        <p className="coming-title">
          <Link to="/courses/$courseId" params={{ courseId: course.courseId }}>
            {course.title}
          </Link>
        </p>
        <p className="session-sub">
          {live && <span className="livetag">{t('course.live')}</span>}{' '}
          {[time(session.startsAt), minutes(session.minutes), sessionName(session)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="session-sub">{t('course.by', { name: course.instructor.name })}</p>
      </div>
      <ButtonLink
        to="/class/$sessionId"
        params={{ sessionId: session.sessionId }}
        variant={open ? 'filled' : 'default'}
        {...(live ? { color: 'persimmon' } : {})}
      >
        {open ? t('course.enter') : t('course.door')}
      </ButtonLink>
    </article>
  );
}

function Waiting({ enrollment }: { enrollment: Enrollment }) {
  const { t } = useTranslation();
  const { course, place } = enrollment;
  const { withdraw } = useEnrollment(course);
  return (
    <article className="coming">
      <div className="coming-art">
        <Cover courseId={course.courseId} category={course.category} />
      </div>
      <div>
        <p className="coming-title">
          <Link to="/courses/$courseId" params={{ courseId: course.courseId }}>
            {course.title}
          </Link>
        </p>
        <p className="session-sub">{t('course.yourPlace', { place: place ?? 1 })}</p>
      </div>
      <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('course.giveUpWaiting')}
      </Button>
    </article>
  );
}

function MineSkeleton() {
  return (
    <div className="mine">
      {[0, 1, 2].map((i) => (
        <Skeleton key={i} height={96} radius="lg" />
      ))}
    </div>
  );
}
