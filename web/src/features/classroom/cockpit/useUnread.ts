import { useState } from 'react';

/** How many of these came since they were last shown. What was there at the beginning is no news. */
export function useUnread(ids: readonly string[], shown: boolean): number {
  const [seen, setSeen] = useState(() => new Set(ids));
  const fresh = ids.filter((id) => !seen.has(id)).length;
  if (shown && fresh > 0) setSeen(new Set(ids));
  return shown ? 0 : fresh;
}
