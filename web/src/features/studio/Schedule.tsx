import { useState } from 'react';
import { Button, Menu, ActionIcon, NumberInput, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import type { Course, Session } from '../../api/types';
import { ButtonLink } from '../../components/ButtonLink';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { useComplain } from '../../components/useComplain';
import { useRefusal } from '../../components/useRefusal';
import { useSessionName } from '../../components/useSessionName';
import { fieldsOf, instantOf, readerZone, zoneName } from '../../time/when';
import { useWhen } from '../../time/useWhen';
import { isOver } from '../course/over';
import { Refusal } from '../member/Door';

const WEEK_MS = 7 * 86_400_000;

function useRefresh(course: Course) {
  const cache = useQueryClient();
  return () =>
    Promise.all(
      [['course', course.courseId], ['instructor-courses'], ['courses']].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
}

/** When the course meets, on the instructor's own clock. */
export function Schedule({ course }: { course: Course }) {
  const { t, i18n } = useTranslation();
  const { now } = useWhen();
  const sessions = course.sessions
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map((session, i) => ({ session, no: i + 1 }));
  const past = sessions.filter(({ session }) => isOver(session, now));
  const coming = sessions.filter(({ session }) => !isOver(session, now));
  return (
    <div className="stack" style={{ gap: 28 }}>
      <section className="panel" aria-labelledby="plan">
        <Title order={2} size="h4" id="plan">
          {t('studio.plan')}
        </Title>
        <p className="panel-text">
          {t('studio.planZone', { zone: zoneName(readerZone(), i18n.language === 'en' ? 'en' : 'ko') })}
        </p>
        <Plan course={course} key={sessions.length} />
      </section>
      <section aria-label={t('studio.tabs.schedule')}>
        {sessions.length === 0 ? (
          <Empty art="lantern" title={t('studio.noSession')} text={t('studio.noSessionText')} />
        ) : (
          <>
            {coming.length > 0 ? (
              <Rows course={course} rows={coming} />
            ) : (
              <p className="session-sub">{t('course.noSessions')}</p>
            )}
            {past.length > 0 && (
              <details className="pastsessions">
                <summary>{t('course.past', { count: past.length })}</summary>
                <Rows course={course} rows={past.toReversed()} />
              </details>
            )}
          </>
        )}
      </section>
    </div>
  );
}

const Rows = ({ course, rows }: { course: Course; rows: { session: Session; no: number }[] }) => (
  <ol className="sessions">
    {rows.map(({ session, no }) => (
      <SessionRow key={session.sessionId} course={course} session={session} no={no} />
    ))}
  </ol>
);

/** Where refusals of a time are shown: the server speaks of one instant, the page has a day and an hour. */
const PLACES = {
  'session.inThePast': 'day',
  'session.tooFarAhead': 'day',
  'session.overlap': 'time',
};

/** A day and a time there is, before it is asked for. */
function useValidation() {
  const { t } = useTranslation();
  return {
    day: (value: string) => (value === '' ? t('studio.dayNeeded') : null),
    time: (value: string, { day }: { day: string }) =>
      value === ''
        ? t('studio.timeNeeded')
        : day !== '' && instantOf(day, value, readerZone()).getTime() <= Date.now()
          ? t('studio.timePast')
          : null,
    minutes: (value: unknown) => (typeof value === 'number' ? null : t('studio.minutesNeeded')),
  };
}

/** Proposes a week after the last one, at the same hour: most courses are weekly. */
function proposal(course: Course): { day: string; time: string; minutes: number } {
  const last = course.sessions
    .filter(({ status }) => status !== 'CANCELLED')
    .toSorted((a, b) => b.startsAt.localeCompare(a.startsAt))[0];
  const zone = readerZone();
  if (!last) return { ...fieldsOf(new Date(Date.now() + WEEK_MS), zone), time: '19:30', minutes: 90 };
  const after = Math.max(Date.parse(last.startsAt), Date.now() - 6 * 86_400_000) + WEEK_MS;
  return {
    day: fieldsOf(new Date(after), zone).day,
    time: fieldsOf(new Date(last.startsAt), zone).time,
    minutes: last.minutes,
  };
}

function Plan({ course }: { course: Course }) {
  const { t } = useTranslation();
  const refresh = useRefresh(course);
  const form = useForm({ initialValues: { ...proposal(course), title: '' }, validate: useValidation() });
  const refusal = useRefusal(form, PLACES);
  const schedule = useMutation({
    mutationFn: ({ day, time, minutes, title }: typeof form.values) =>
      command('POST', `/api/courses/${course.courseId}/sessions`, {
        startsAt: instantOf(day, time, readerZone()).toISOString(),
        minutes,
        zone: readerZone(),
        ...(title.trim() ? { title: title.trim() } : {}),
      }),
    onMutate: refusal.clear,
    onSuccess: refresh,
    onError: refusal.show,
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => schedule.mutate(values))} className="stack">
      <Refusal text={refusal.text} />
      <div className="schedule-form">
        <TextInput
          type="date"
          label={t('studio.day')}
          required
          withAsterisk={false}
          {...form.getInputProps('day')}
        />
        <TextInput
          type="time"
          label={t('studio.time')}
          required
          withAsterisk={false}
          {...form.getInputProps('time')}
        />
        <NumberInput
          label={t('studio.minutes')}
          min={10}
          max={480}
          step={10}
          {...form.getInputProps('minutes')}
        />
        <TextInput
          label={t('studio.sessionTitle')}
          placeholder={t('studio.sessionTitleExample')}
          maxLength={80}
          {...form.getInputProps('title')}
        />
        <Button type="submit" loading={schedule.isPending}>
          {t('studio.addSession')}
        </Button>
      </div>
    </form>
  );
}

function SessionRow({ course, session, no }: { course: Course; session: Session; no: number }) {
  const { t } = useTranslation();
  const { when, minutes } = useWhen();
  const sessionName = useSessionName();
  const refresh = useRefresh(course);
  const complain = useComplain();
  const [moving, setMoving] = useState(false);
  const cancel = useMutation({
    mutationFn: () => command('DELETE', `/api/sessions/${session.sessionId}`),
    onSuccess: async () => {
      notifications.show({ message: t('studio.sessionCancelled'), withBorder: true });
      await refresh();
    },
    onError: complain,
  });
  const changeable = session.status === 'SCHEDULED';
  return (
    <li className={changeable || session.status === 'LIVE' ? undefined : 'session-over'}>
      <span className="session-no" aria-hidden="true">
        {no}
      </span>
      <div>
        <p className="session-when">{when(session.startsAt)}</p>
        <p className="session-sub">
          {[sessionName(session), minutes(session.minutes), t(`studio.sessionStates.${session.status}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {moving && <Move session={session} onDone={() => setMoving(false)} refresh={refresh} />}
      </div>
      {changeable && !moving ? (
        <Menu position="bottom-end" withinPortal shadow="md">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              loading={cancel.isPending}
              aria-label={t('studio.sessionMenu', { no })}
            >
              <Icon name="pencil" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setMoving(true)}>{t('studio.move')}</Menu.Item>
            <Menu.Item onClick={() => cancel.mutate()}>{t('studio.cancelSession')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : session.status === 'ENDED' || session.status === 'LIVE' ? (
        <ButtonLink
          to="/class/$sessionId/results"
          params={{ sessionId: session.sessionId }}
          variant="subtle"
          size="compact-md"
        >
          {t('after.open')}
        </ButtonLink>
      ) : (
        <span />
      )}
    </li>
  );
}

function Move({
  session,
  onDone,
  refresh,
}: {
  session: Session;
  onDone: () => void;
  refresh: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const zone = readerZone();
  const form = useForm({
    initialValues: {
      ...fieldsOf(new Date(session.startsAt), zone),
      minutes: session.minutes,
      title: session.title ?? '',
    },
    validate: useValidation(),
  });
  const refusal = useRefusal(form, PLACES);
  const move = useMutation({
    mutationFn: ({ day, time, minutes, title }: typeof form.values) =>
      command('PATCH', `/api/sessions/${session.sessionId}`, {
        startsAt: instantOf(day, time, zone).toISOString(),
        minutes,
        zone,
        ...(title.trim() ? { title: title.trim() } : {}),
      }),
    onMutate: refusal.clear,
    onSuccess: async () => {
      notifications.show({ message: t('studio.moved'), withBorder: true });
      await refresh();
      onDone();
    },
    onError: refusal.show,
  });
  return (
    <form
      noValidate
      className="stack"
      style={{ marginTop: 14 }}
      onSubmit={form.onSubmit((values) => move.mutate(values))}
    >
      <Refusal text={refusal.text} />
      <div className="schedule-form">
        <TextInput type="date" label={t('studio.day')} {...form.getInputProps('day')} />
        <TextInput type="time" label={t('studio.time')} {...form.getInputProps('time')} />
        <NumberInput
          label={t('studio.minutes')}
          min={10}
          max={480}
          step={10}
          {...form.getInputProps('minutes')}
        />
        <TextInput label={t('studio.sessionTitle')} maxLength={80} {...form.getInputProps('title')} />
        <Button type="submit" loading={move.isPending}>
          {t('studio.moveAct')}
        </Button>
      </div>
      <div>
        <Button variant="subtle" color="gray" size="compact-md" onClick={onDone}>
          {t('studio.keepAsIs')}
        </Button>
      </div>
    </form>
  );
}
