import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../../api/client';
import { Icon } from '../../../components/Icon';
import { useComplain } from '../../../components/useComplain';
import { useKey } from '../useKey';

/** Locks the door of a class, and opens it again. Key: L. */
export function LockSwitch({ sessionId, locked }: { sessionId: string; locked: boolean }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const act = useMutation({
    mutationFn: () => command('POST', `/api/sessions/${sessionId}/lock`, { locked: !locked }),
    onError: complain,
  });
  useKey('l', () => act.mutate());
  return (
    <>
      <Button
        variant={locked ? 'filled' : 'default'}
        aria-pressed={locked}
        aria-keyshortcuts="L"
        title={`${t('classroom.order.lock')} (L)`}
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
