import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { Icon } from '../../../components/Icon';
import { useComplain } from '../../../components/useComplain';
import { KEYS } from '../keys';
import { useKey } from '../useKey';

/** Locks the door of a class, and opens it again. Key: L. */
export function LockSwitch({ sessionId, locked }: { sessionId: string; locked: boolean }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const act = useMutation({
    mutationFn: () => command('POST', `/api/sessions/${sessionId}/lock`, { locked: !locked }),
    onError: complain,
  });
  useKey(KEYS.lock, () => act.mutate(), !act.isPending);
  return (
    <>
      <Button
        variant={locked ? 'filled' : 'default'}
        aria-pressed={locked}
        aria-keyshortcuts={KEYS.lock.toUpperCase()}
        title={`${t('classroom.order.lock')} (${KEYS.lock.toUpperCase()})`}
        loading={act.isPending}
        leftSection={<Icon name={locked ? 'lock' : 'unlocked'} />}
        onClick={() => act.mutate()}
      >
        {t('classroom.order.lock')}
      </Button>
      <span role="status" className="visually-hidden">
        {locked ? t('classroom.order.locked') : null}
      </span>
    </>
  );
}
