import type { Session } from '../../api/types';

/** Whether nobody will meet there any more. */
export function isOver({ status, startsAt, minutes }: Session, now: Date): boolean {
  return (
    status === 'ENDED' ||
    status === 'NOT_HELD' ||
    status === 'CANCELLED' ||
    (status === 'SCHEDULED' && Date.parse(startsAt) + minutes * 60_000 <= now.getTime())
  );
}
