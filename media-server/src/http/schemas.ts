import { z } from 'zod';

/** Ids that the bridge chooses are UUIDs; those that mediasoup makes are too. */
const id = z.uuid();

export const routerPath = z.object({ routerId: id });
export const transportPath = z.object({ transportId: id });
export const producerPath = z.object({ producerId: id });
export const consumerPath = z.object({ consumerId: id });
export const dataProducerPath = z.object({ dataProducerId: id });
export const dataConsumerPath = z.object({ dataConsumerId: id });
export const nothing = z.object({});

/** Only the outline is bounded here; mediasoup checks every field itself and refuses with 422. */
const part = z.looseObject({});

export const rtpCapabilities = z
  .object({
    codecs: z.array(part).max(64).optional(),
    headerExtensions: z.array(part).max(64).optional(),
  })
  .meta({ id: 'RtpCapabilities', description: 'As in the mediasoup documentation.' });

export const rtpParameters = z
  .object({
    mid: z.string().max(16).optional(),
    msid: z.string().max(200).optional(),
    codecs: z.array(part).min(1).max(16),
    headerExtensions: z.array(part).max(32).optional(),
    encodings: z.array(part).max(8).optional(),
    rtcp: part.optional(),
  })
  .meta({ id: 'RtpParameters', description: 'As in the mediasoup documentation.' });

export const dtlsParameters = z
  .object({
    role: z.enum(['auto', 'client', 'server']).optional(),
    fingerprints: z
      .array(
        z.object({
          algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
          value: z.string().regex(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){15,63}$/),
        }),
      )
      .min(1)
      .max(8),
  })
  .meta({ id: 'DtlsParameters' });

export const iceParameters = part.meta({ id: 'IceParameters' });

export const router = z
  .object({
    routerId: id,
    created: z.boolean().describe('false: it was there already'),
    rtpCapabilities,
  })
  .meta({ id: 'Router', description: 'The room of one live class.' });

export const transport = z
  .object({
    transportId: id,
    iceParameters,
    iceCandidates: z.array(part),
    dtlsParameters,
    /** With SCTP only. */
    sctpParameters: part.optional(),
  })
  .meta({ id: 'Transport', description: 'What a browser needs to make its end.' });

const cryptoSuite = z.enum([
  'AEAD_AES_256_GCM',
  'AEAD_AES_128_GCM',
  'AES_CM_128_HMAC_SHA1_80',
  'AES_CM_128_HMAC_SHA1_32',
]);

export const plainWish = z
  .object({
    direction: z.enum(['in', 'out']),
    comedia: z.boolean().default(false),
    rtcpMux: z.boolean().default(true),
    srtp: cryptoSuite.optional(),
  })
  .refine(({ direction, comedia }) => direction === 'in' || !comedia, {
    path: ['comedia'],
    message: 'goes with the direction in',
  })
  .meta({
    id: 'PlainWish',
    description:
      'in: the server takes RTP; out: it sends it. comedia: the other end is whoever sends first. srtp: absent, nothing is encrypted.',
  });

export const srtpParameters = z
  .object({
    cryptoSuite,
    keyBase64: z.string().regex(/^[A-Za-z0-9+/]{40,60}={0,2}$/),
  })
  .meta({ id: 'SrtpParameters', description: 'As in the mediasoup documentation.' });

const udpPort = z.int().min(1).max(65535);

export const plainEnd = z
  .object({
    ip: z.union([z.ipv4(), z.ipv6()]).optional(),
    port: udpPort.optional(),
    rtcpPort: udpPort.optional(),
    srtpParameters: srtpParameters.optional(),
  })
  .meta({ id: 'PlainEnd', description: 'Where RTP goes to, and by which key.' });

export const plainTransport = z
  .object({
    transportId: id,
    ip: z.string(),
    port: udpPort,
    rtcpPort: udpPort.optional(),
    srtpParameters: srtpParameters.optional(),
  })
  .meta({ id: 'PlainTransport', description: "The server's end, and its key." });

export const produced = z.object({ producerId: id }).meta({ id: 'Producer' });

export const kind = z.enum(['audio', 'video']);

export const consumed = z
  .object({
    consumerId: id,
    producerId: id,
    kind,
    rtpParameters,
    type: z.enum(['simple', 'simulcast', 'svc', 'pipe']),
    producerPaused: z.boolean(),
  })
  .meta({ id: 'Consumer', description: 'Paused until it is resumed.' });

export const sctpStreamParameters = z
  .object({
    streamId: z.int().min(0).max(65534),
    ordered: z.boolean().optional(),
    maxPacketLifeTime: z.int().min(0).max(60_000).optional(),
    maxRetransmits: z.int().min(0).max(100).optional(),
  })
  .meta({ id: 'SctpStreamParameters', description: 'As in the mediasoup documentation.' });

export const channelName = z.string().max(64);

export const dataProduced = z.object({ dataProducerId: id }).meta({ id: 'DataProducer' });

export const dataConsumed = z
  .object({
    dataConsumerId: id,
    dataProducerId: id,
    sctpStreamParameters,
    label: z.string(),
    protocol: z.string(),
  })
  .meta({ id: 'DataConsumer' });

export const stats = z
  .object({ stats: z.array(part) })
  .meta({ id: 'Stats', description: 'As in the mediasoup documentation.' });

export const health = z
  .object({
    status: z.enum(['UP', 'DOWN']),
    workers: z.object({ wanted: z.int(), running: z.int() }),
    routers: z.int(),
    transports: z.int(),
    producers: z.int(),
    consumers: z.int(),
    dataProducers: z.int(),
    dataConsumers: z.int(),
  })
  .meta({ id: 'Health' });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, with a stable code.' });
