import { useState } from 'react';
import { Button, Group, SegmentedControl, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { useComplain } from '../../../components/useComplain';
import { Countdown } from '../Countdown';
import type { LiveCall } from '../live';
import '../acts.css';

const SECONDS = ['30', '60', '120'];

interface Props {
  sessionId: string;
  call: LiveCall | null;
  clockOffset: number;
}

/** The instructor's attendance calls: the one that is open with its count, or a new one. */
export function AttendanceDesk({ sessionId, call, clockOffset }: Props) {
  const { t } = useTranslation();
  const complain = useComplain();
  const [seconds, setSeconds] = useState('60');
  const act = useMutation({
    mutationFn: ({ path, body }: { path: string; body?: unknown }) =>
      command('POST', `/api/sessions/${sessionId}/attendance-calls${path}`, body),
    onError: complain,
  });
  const count = call?.count;
  return (
    <section className="act" aria-label={t('classroom.attendance.title')}>
      <header className="act-head">
        <Title order={2} size="h4">
          {t('classroom.attendance.title')}
        </Title>
        {call?.open ? <Countdown deadline={call.deadline} clockOffset={clockOffset} /> : null}
      </header>
      {call && count ? (
        <>
          <p role="status" data-testid="confirmed">
            {t('classroom.attendance.confirmed', { confirmed: count.confirmed, present: count.present })}
          </p>
          <progress
            className="act-progress"
            value={count.confirmed}
            max={Math.max(1, count.present, count.confirmed)}
            aria-label={t('classroom.attendance.title')}
          />
        </>
      ) : null}
      {call?.open ? (
        <Button
          variant="default"
          loading={act.isPending}
          onClick={() => act.mutate({ path: `/${call.callId}/close` })}
        >
          {t('classroom.attendance.close')}
        </Button>
      ) : (
        <Group>
          <SegmentedControl
            aria-label={t('classroom.attendance.howLong')}
            value={seconds}
            onChange={setSeconds}
            data={SECONDS.map((value) => ({
              value,
              label: t('classroom.attendance.seconds', { count: Number(value) }),
            }))}
          />
          <Button
            loading={act.isPending}
            onClick={() => act.mutate({ path: '', body: { seconds: Number(seconds) } })}
          >
            {t('classroom.attendance.call')}
          </Button>
        </Group>
      )}
    </section>
  );
}
