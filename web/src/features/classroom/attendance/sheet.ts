import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/client';
import type { AttendanceRule } from '../../../api/types';

export const VERDICTS = ['PRESENT', 'LATE', 'ABSENT', 'EXCUSED'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Evidence {
  kind: 'JOINED' | 'LEFT' | 'CONFIRMED' | 'MISSED' | 'ANSWERED';
  at: string;
  id: string | null;
}

export interface SheetRow {
  memberId: string;
  /** Empty for whoever is forgotten. */
  name: string;
  intervals: { from: string; to: string }[];
  presentSeconds: number;
  /** 0..1 */
  presentShare: number;
  calls: number;
  verdict: Verdict;
  computed: Verdict;
  /** By the sheet's earlier rules, in their order. */
  earlier: Verdict[];
  correction: { verdict: Verdict; reason: string | null; at: string } | null;
  evidence: Evidence[];
}

export interface Sheet {
  sessionId: string;
  courseId: string;
  instructor: boolean;
  from: string | null;
  to: string | null;
  /** The class is still on. */
  provisional: boolean;
  rule: AttendanceRule;
  earlier: AttendanceRule[];
  calls: { callId: string; at: string; seconds: number; confirmed: number }[];
  rows: SheetRow[];
}

export const attendanceQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['attendance', sessionId],
    queryFn: ({ signal }) => get<Sheet>(`/api/sessions/${sessionId}/attendance`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.provisional ? 10_000 : false),
    retry: false,
  });

/** How many rows have each verdict. */
export function counted(rows: readonly SheetRow[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { PRESENT: 0, LATE: 0, ABSENT: 0, EXCUSED: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}
