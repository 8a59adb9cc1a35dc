import type { CourseRequest } from '../../api/types';

/** What one has just asked for stands first, however many want the others; as the server tells it once it does. */
export const ownFirst = (
  asked: readonly CourseRequest[],
  items: readonly CourseRequest[],
): CourseRequest[] => [
  ...asked.map((own) => items.find(({ requestId }) => requestId === own.requestId) ?? own),
  ...items.filter(({ requestId }) => !asked.some((own) => own.requestId === requestId)),
];
