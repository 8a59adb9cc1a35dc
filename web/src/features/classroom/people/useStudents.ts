import { useEffect, useMemo, useState } from 'react';
import type { Live } from '../live';
import { byNeed, type Student } from './need';

/** Often enough for "away for 10 s", and for minutes. */
const LOOK_MS = 2_000;

/** The students by need, and what time it is by the server's clock. Only the instructor's page looks on. */
export function useStudents(live: Live): { students: Student[]; now: number } {
  const { people, hands, lost, clockOffset, instructor } = live;
  const [now, setNow] = useState(() => Date.now() + clockOffset);
  useEffect(() => {
    if (!instructor) return undefined;
    const timer = setInterval(() => setNow(Date.now() + clockOffset), LOOK_MS);
    return () => clearInterval(timer);
  }, [instructor, clockOffset]);
  const students = useMemo(() => byNeed({ people, hands, lost }, now), [people, hands, lost, now]);
  return { students, now };
}
