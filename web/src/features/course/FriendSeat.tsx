import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { courseQuery } from '../../api/queries';
import type { Course } from '../../api/types';
import { Icon } from '../../components/Icon';
import { useComplain } from '../../components/useComplain';
import { useWhen } from '../../time/useWhen';

interface Held {
  link: string;
  expiresAt: string;
}

/** Holds one more seat for somebody to come along. */
export function FriendSeat({ course }: { course: Course }) {
  const { t } = useTranslation();
  const { when, until } = useWhen();
  const cache = useQueryClient();
  const complain = useComplain();
  const path = `/api/courses/${course.courseId}/enrollment/friend-seat`;
  const refresh = () => cache.invalidateQueries({ queryKey: courseQuery(course.courseId).queryKey });
  const link = useMutation({
    mutationFn: (which: 'first' | 'another') =>
      command<Held>('POST', which === 'first' ? path : `${path}/link`),
    onSuccess: refresh,
    onError: async (error) => {
      complain(error);
      await refresh();
    },
  });
  const release = useMutation({
    mutationFn: () => command('DELETE', path),
    onSuccess: async () => {
      link.reset();
      notifications.show({ message: t('course.friendReleased'), withBorder: true });
      await refresh();
    },
    onError: complain,
  });
  const held = course.mine?.friendSeat;
  if (!held || until(held.expiresAt) < 0)
    return (
      <div className="friendbox">
        <p>{t('course.friendText')}</p>
        <Button
          variant="light"
          loading={link.isPending}
          disabled={course.seatsLeft === 0}
          onClick={() => link.mutate('first')}
          leftSection={<Icon name="people" size={18} />}
        >
          {t('course.friend')}
        </Button>
      </div>
    );
  return (
    <div className="friendbox">
      <p>{t(link.data ? 'course.friendHeld' : 'course.friendKept', { when: when(held.expiresAt) })}</p>
      {link.data && <Link href={new URL(link.data.link, window.location.href).href} />}
      <Group gap="xs">
        {!link.data && (
          <Button
            variant="light"
            loading={link.isPending}
            onClick={() => link.mutate('another')}
            leftSection={<Icon name="link" size={18} />}
          >
            {t('course.friendRenew')}
          </Button>
        )}
        <Button variant="subtle" color="gray" loading={release.isPending} onClick={() => release.mutate()}>
          {t('course.friendRelease')}
        </Button>
      </Group>
    </div>
  );
}

function Link({ href }: { href: string }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        readOnly
        value={href}
        aria-label={t('course.friendLink')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={href}>
        {({ copied, copy }) => (
          <Button
            variant="light"
            onClick={copy}
            leftSection={<Icon name={copied ? 'check' : 'link'} size={18} />}
          >
            {copied ? t('course.copied') : t('course.copy')}
          </Button>
        )}
      </CopyButton>
    </>
  );
}
