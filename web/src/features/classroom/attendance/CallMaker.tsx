import { useState } from 'react';
import { Button, Group, SegmentedControl, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../keys';
import { useAct } from '../useAct';
import { useKey } from '../useKey';
import '../acts.css';

const SECONDS = ['30', '60', '120'];

/** Calls the roll. Key: A. */
export function CallMaker({ sessionId, blocked }: { sessionId: string; blocked: boolean }) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState('60');
  const act = useAct(sessionId);
  const call = () => act.mutate({ path: '/attendance-calls', body: { seconds: Number(seconds) } });
  useKey(KEYS.call, call, !blocked && !act.isPending);
  return (
    <section className="act" aria-label={t('classroom.attendance.call')}>
      <Title order={2} size="h4">
        {t('classroom.attendance.title')}
      </Title>
      <Group gap="xs">
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
          aria-keyshortcuts={KEYS.call.toUpperCase()}
          title={`${t('classroom.attendance.call')} (${KEYS.call.toUpperCase()})`}
          disabled={blocked}
          loading={act.isPending}
          onClick={call}
        >
          {t('classroom.attendance.call')}
        </Button>
      </Group>
    </section>
  );
}
