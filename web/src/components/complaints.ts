import { notifications, type NotificationData } from '@mantine/notifications';
import type { AnyRouter } from '@tanstack/react-router';

const shown = new Set<string>();

/** Notes of what has failed: they go by themselves, when something is tried anew, and with their page. */
export const complaints = {
  show: (note: NotificationData): void => {
    const id = notifications.show({
      color: 'persimmon',
      withBorder: true,
      ...note,
      onClose: ({ id: closed }) => closed && shown.delete(closed),
    });
    shown.add(id);
  },
  dismiss: (): void => {
    for (const id of shown) notifications.hide(id);
    shown.clear();
  },
  leaveWithPage: (router: AnyRouter): void => {
    router.subscribe('onBeforeLoad', ({ pathChanged }) => pathChanged && complaints.dismiss());
  },
};
