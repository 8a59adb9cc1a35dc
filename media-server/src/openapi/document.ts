import { z } from 'zod';
import type { Operation } from '../http/operation.js';
import { operations } from '../http/operations/all.js';
import { problem } from '../http/schemas.js';

type Json = Record<string, unknown>;

/** The contract as OpenAPI 3.1, made from what serves it. */
export function document(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  paths['/events'] = { get: events };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Maru media server',
      version: '1',
      description: 'mediasoup behind REST. Used by the media bridge only.',
    },
    security: [{ bearer: [] }],
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
}

const events: Json = {
  operationId: 'events',
  summary:
    'Server-Sent Events: hello, worker.died, transport.state, transport.closed, producer.closed, ' +
    'producer.score, router.speakers, consumer.closed, consumer.score, consumer.layers, ' +
    'dataproducer.closed, dataconsumer.closed. Resumes by Last-Event-ID; ' +
    'hello says whether that was complete.',
  parameters: [
    { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } },
  ],
  responses: { 200: { description: 'OK', content: { 'text/event-stream': {} } } },
};

function described(operation: Operation): Json {
  const success = operation.answer
    ? { 200: content('OK', 'application/json', operation.answer, 'output') }
    : { 204: { description: 'Done' } };
  return {
    operationId: operation.id,
    summary: operation.summary,
    ...(operation.open ? { security: [] } : {}),
    parameters: [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', format: 'uuid' },
    })),
    ...(operation.body
      ? {
          requestBody: {
            required: !operation.body.safeParse(undefined).success,
            ...content('', 'application/json', operation.body, 'input'),
          },
        }
      : {}),
    responses: {
      ...success,
      default: content('Refused', 'application/problem+json', problem, 'output'),
    },
  };
}

function content(
  description: string,
  type: string,
  schema: z.ZodType,
  io: 'input' | 'output',
): Json {
  const json = z.toJSONSchema(schema, { io, reused: 'inline' }) as Json;
  delete json.$schema;
  return { ...(description ? { description } : {}), content: { [type]: { schema: json } } };
}
