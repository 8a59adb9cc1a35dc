import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { Icon } from '../../components/Icon';
import { useComplain } from '../../components/useComplain';

/** Asks for the letter that verifies one's address once more. */
export function SendAgain({ email }: { email: string }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const send = useMutation({
    mutationFn: () => command('POST', '/api/me/verification-letter'),
    onSuccess: () => notifications.show({ message: t('member.sentAgain', { email }), withBorder: true }),
    onError: complain,
  });
  return (
    <Button
      variant="light"
      loading={send.isPending}
      onClick={() => send.mutate()}
      leftSection={<Icon name="mail" size={18} />}
    >
      {t('member.sendAgain')}
    </Button>
  );
}
