import { Button, Text } from '@mantine/core';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { ButtonLink } from '../../components/ButtonLink';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/member';
import type { Course, Session } from '../../api/types';
import { useWhen } from '../../time/useWhen';
import { FriendSeat } from './FriendSeat';
import { useEnrollment } from './useEnrollment';

const MAP_LIMIT = 60;

/** When, how many seats, and what to do about it. */
export function SeatPanel({ course }: { course: Course }) {
  const { t } = useTranslation();
  const { when, there, minutes, now } = useWhen();
  const next = comingSession(course, now);
  return (
    <div className="panel seatpanel">
      <div>
        <p className="card-over">
          {next?.status === 'LIVE' ? (
            <span className="livetag">{t('course.live')}</span>
          ) : (
            <span>{t('course.next')}</span>
          )}
        </p>
        <p className="seatpanel-when">{next ? when(next.startsAt) : t('course.noSession')}</p>
        {next && there(next) && <Text size="sm">{there(next)}</Text>}
      </div>
      <SeatCount course={course} />
      <Acts course={course} next={next} />
      <dl className="facts">
        <dt>{t('course.times')}</dt>
        <dd>
          {t('course.timesOf', {
            count: course.sessions.filter(({ status }) => status !== 'CANCELLED').length,
          })}
          {next && ` · ${t('course.each', { minutes: minutes(next.minutes) })}`}
        </dd>
        <dt>{t('course.level')}</dt>
        <dd>{t(`levels.${course.level}`)}</dd>
        <dt>{t('course.language')}</dt>
        <dd>{t(`languages.${course.language}`)}</dd>
        <dt>{t('course.replay')}</dt>
        <dd>{t(course.replay ? 'course.replayYes' : 'course.replayNo')}</dd>
      </dl>
    </div>
  );
}

function comingSession(course: Course, now: Date): Session | undefined {
  return course.sessions
    .filter(
      (s) =>
        s.status === 'LIVE' ||
        (s.status === 'SCHEDULED' && Date.parse(s.startsAt) + s.minutes * 60_000 > now.getTime()),
    )
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
}

function SeatCount({ course }: { course: Course }) {
  const { t } = useTranslation();
  const mine = course.mine?.status === 'ENROLLED';
  return (
    <div>
      {course.capacity <= MAP_LIMIT && (
        <div className="seatmap" aria-hidden="true">
          {Array.from({ length: course.capacity }, (_, i) => (
            <i
              key={i}
              className={mine && i === 0 ? 'mine' : i < course.capacity - course.seatsLeft ? 'taken' : ''}
            />
          ))}
        </div>
      )}
      <p className="seats" style={{ marginTop: 8 }}>
        {course.seatsLeft > 0
          ? t('course.seatsOf', { count: course.seatsLeft, capacity: course.capacity })
          : t('course.fullWaiting', { count: course.waiting })}
      </p>
    </div>
  );
}

function Acts({ course, next }: { course: Course; next: Session | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const here = useRouterState({ select: (state) => state.location.href });
  const { enroll, withdraw } = useEnrollment(course);
  const status = course.mine?.status ?? 'NONE';
  if (status === 'INSTRUCTOR')
    return (
      <ButtonLink to="/studio/courses/$courseId" params={{ courseId: course.courseId }} size="md">
        {t('course.manage')}
      </ButtonLink>
    );
  if (course.status !== 'PUBLISHED') return <Text>{t('course.closed')}</Text>;
  if (status === 'NONE')
    return (
      <>
        <Button
          size="md"
          loading={enroll.isPending}
          onClick={() =>
            me === null ? void navigate({ to: '/sign-in', search: { next: here } }) : enroll.mutate()
          }
        >
          {course.seatsLeft > 0 ? t('course.take') : t('course.wait')}
        </Button>
        <Text size="sm" c="dimmed">
          {course.seatsLeft > 0 ? t('course.takeText') : t('course.waitText', { place: course.waiting + 1 })}
        </Text>
      </>
    );
  return (
    <>
      <p className="seatrow">
        <span className="soft">
          {status === 'ENROLLED'
            ? t('course.yours')
            : t('course.yourPlace', { place: course.mine?.place ?? 1 })}
        </span>
      </p>
      {status === 'ENROLLED' && next && (
        <ButtonLink
          to="/class/$sessionId"
          params={{ sessionId: next.sessionId }}
          size="md"
          {...(next.status === 'LIVE' ? { color: 'persimmon' } : {})}
        >
          {next.status === 'LIVE' ? t('course.enter') : t('course.door')}
        </ButtonLink>
      )}
      <Button variant="subtle" color="gray" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {status === 'ENROLLED' ? t('course.giveUp') : t('course.giveUpWaiting')}
      </Button>
      {status === 'ENROLLED' && <FriendSeat course={course} />}
    </>
  );
}
