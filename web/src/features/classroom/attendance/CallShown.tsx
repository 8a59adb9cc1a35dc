import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Countdown } from '../Countdown';
import { KEYS } from '../keys';
import type { LiveCall } from '../live';
import { useAct } from '../useAct';
import '../acts.css';

interface Props {
  sessionId: string;
  call: LiveCall;
  clockOffset: number;
}

/** An attendance call as the instructor sees it: who confirmed, of how many. */
export function CallShown({ sessionId, call, clockOffset }: Props) {
  const { t } = useTranslation();
  const act = useAct(sessionId);
  const { count } = call;
  return (
    <section className="act" aria-label={t('classroom.attendance.title')}>
      <header className="act-head">
        <Title order={2} size="h4">
          {t('classroom.attendance.title')}
        </Title>
        {call.open ? <Countdown deadline={call.deadline} clockOffset={clockOffset} /> : null}
      </header>
      {count ? (
        <>
          <p data-testid="confirmed">
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
      {call.open ? (
        <Button
          variant="default"
          aria-keyshortcuts={KEYS.close.toUpperCase()}
          title={`${t('classroom.attendance.close')} (${KEYS.close.toUpperCase()})`}
          loading={act.isPending}
          onClick={() => act.mutate({ path: `/attendance-calls/${call.callId}/close` })}
        >
          {t('classroom.attendance.close')}
        </Button>
      ) : null}
    </section>
  );
}
