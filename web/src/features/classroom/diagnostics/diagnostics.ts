import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/client';
import type { CandidatePair, LinkState, Way } from '../media/observe';

/** `GET /api/sessions/{id}/diagnostics`. */
export interface Flow {
  /** 0..1 */
  loss: number;
  jitterMillis: number;
  height: number;
  framesPerSecond: number;
  layers: number;
}

export interface Sample {
  connection: string;
  at: string;
  sending: CandidatePair | null;
  receiving: CandidatePair | null;
  sent: Flow;
  received: Flow;
  audioOnly: boolean;
  server: { lossFrom: number; lossTo: number; availableKbps: number | null } | null;
}

export type MomentKind =
  | 'JOINED'
  | 'LEFT'
  | 'LOST'
  | 'LOST_AND_REJOINED'
  | 'LOST_FOR_GOOD'
  | 'LOST_NOW'
  | 'RESTARTED'
  | 'AUDIO_ONLY'
  | 'OTHER_WAY';

export interface Moment {
  kind: MomentKind;
  at: string;
  until: string | null;
  restarts: number;
}

export interface PersonDiagnostics {
  memberId: string;
  /** Empty for whoever is forgotten. */
  name: string;
  instructor: boolean;
  /** Tabs and devices that are joined now. */
  connected: number;
  links: { connection: string; way: Way; state: LinkState; since: string }[];
  reconnects: number;
  restarts: number;
  lostSeconds: number;
  worst: { loss: number; rttMillis: number; audioOnly: boolean } | null;
  latest: Sample | null;
  story: Moment[];
  /** Of one member only. */
  samples: Sample[];
}

export interface Diagnostics {
  sessionId: string;
  courseId: string;
  instructor: boolean;
  from: string | null;
  to: string | null;
  people: PersonDiagnostics[];
}

const WHILE_ON_MS = 5_000;

/** With all samples of one member where one is named. */
export const diagnosticsQuery = (sessionId: string, member?: string) =>
  queryOptions({
    queryKey: ['diagnostics', sessionId, member ?? null],
    queryFn: ({ signal }) =>
      get<Diagnostics>(`/api/sessions/${sessionId}/diagnostics`, member ? { member } : {}, signal),
    refetchInterval: ({ state }) => (state.data?.from && !state.data.to ? WHILE_ON_MS : false),
    retry: false,
  });

/** How a person's media fared on the whole; `lost` and `there` are about now. */
export type Health = 'lost' | 'bad' | 'fair' | 'good' | 'none';

/** A tenth lost is heard, two in a hundred are seen at times; above 300 ms people talk at the same time. */
export function healthOf({ story, worst, reconnects }: PersonDiagnostics): Health {
  if (story.some(({ kind }) => kind === 'LOST_NOW')) return 'lost';
  if (story.some(({ kind }) => kind === 'LOST_FOR_GOOD')) return 'bad';
  if (!worst) return reconnects > 0 ? 'fair' : 'none';
  if (worst.loss > 0.1 || worst.audioOnly) return 'bad';
  if (reconnects > 0 || worst.loss > 0.02 || worst.rttMillis > 300) return 'fair';
  return 'good';
}

/** How long something took, in whole seconds, at least one. */
export const secondsOf = ({ at, until }: Moment): number =>
  until ? Math.max(1, Math.round((Date.parse(until) - Date.parse(at)) / 1000)) : 0;

/** What goes wrong either way, by browser or server: 0..1. */
export const lossOf = ({ sent, received, server }: Sample): number =>
  Math.max(sent.loss, received.loss, server?.lossFrom ?? 0, server?.lossTo ?? 0);

/** The longer of both ways' round trips; null: neither was measured. */
export const rttOf = ({ sending, receiving }: Sample): number | null =>
  sending || receiving ? Math.max(sending?.rttMillis ?? 0, receiving?.rttMillis ?? 0) : null;
