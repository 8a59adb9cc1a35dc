import { availableParallelism } from 'node:os';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

const portRange = z
  .string()
  .regex(/^\d{1,5}-\d{1,5}$/, 'must look like 40000-40199')
  .transform((text) => {
    const [min = 0, max = 0] = text.split('-').map(Number);
    return { min, max };
  })
  .refine(({ min, max }) => min >= 1024 && max <= 65535 && min <= max, {
    message: 'must lie within 1024-65535, the smaller first',
  });

const addresses = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const environment = z.object({
  /** Shared with the bridge. Everything but /health asks for it. */
  MARU_MEDIA_TOKEN: z.string().min(16, 'must have at least 16 characters'),
  MARU_MEDIA_HOST: z.string().default('127.0.0.1'),
  MARU_MEDIA_PORT: port.default(14000),
  /** Local addresses that take media. */
  MARU_MEDIA_RTC_LISTEN: addresses.default(['127.0.0.1']),
  /** What browsers are told instead, one for each local address, in the same order. */
  MARU_MEDIA_RTC_ANNOUNCED: addresses.default([]),
  /** Each worker takes one UDP and one TCP port of this range for each local address. */
  MARU_MEDIA_RTC_PORTS: portRange.default({ min: 40000, max: 40199 }),
  /** The local address of plain RTP transports. A loopback address speaks to this machine alone. */
  MARU_MEDIA_PLAIN_LISTEN: z.union([z.ipv4(), z.ipv6()]).default('127.0.0.1'),
  /** A worker is one thread, so more than one for each core gains nothing. */
  MARU_MEDIA_WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .default(availableParallelism())
    .transform((wanted) => Math.min(wanted, availableParallelism())),
  /** The worker's program. Absent: the one that the mediasoup package installed. */
  MEDIASOUP_WORKER_BIN: z.string().optional(),
  MARU_MEDIA_LOG: z.enum(['debug', 'warn', 'error', 'none']).default('warn'),
});

export interface Settings {
  token: string;
  host: string;
  port: number;
  listen: { ip: string; announcedAddress?: string }[];
  ports: { min: number; max: number };
  /** Where plain RTP is sent from and received. */
  plainListen: string;
  workers: number;
  workerBin?: string;
  logLevel: 'debug' | 'warn' | 'error' | 'none';
}

/** What the environment says cannot be used; the message names each variable at fault. */
export class SettingsError extends Error {}

export function settingsFrom(env: Record<string, string | undefined>): Settings {
  const read = environment.safeParse(env);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new SettingsError(faults.join('; '));
  }
  const given = read.data;
  const announced = given.MARU_MEDIA_RTC_ANNOUNCED;
  if (announced.length > 0 && announced.length !== given.MARU_MEDIA_RTC_LISTEN.length) {
    throw new SettingsError(
      'MARU_MEDIA_RTC_ANNOUNCED must name one address for each of MARU_MEDIA_RTC_LISTEN',
    );
  }
  return {
    token: given.MARU_MEDIA_TOKEN,
    host: given.MARU_MEDIA_HOST,
    port: given.MARU_MEDIA_PORT,
    listen: given.MARU_MEDIA_RTC_LISTEN.map((ip, index) => ({
      ip,
      announcedAddress: announced[index],
    })),
    ports: given.MARU_MEDIA_RTC_PORTS,
    plainListen: given.MARU_MEDIA_PLAIN_LISTEN,
    workers: given.MARU_MEDIA_WORKERS,
    workerBin: given.MEDIASOUP_WORKER_BIN,
    logLevel: given.MARU_MEDIA_LOG,
  };
}
