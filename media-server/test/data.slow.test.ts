import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { limits } from '../src/limits.js';
import { startServer, type Server } from './server.js';

const pointer = { sctpStreamParameters: { streamId: 0, ordered: false, maxPacketLifeTime: 100 } };

interface Produced {
  dataProducerId: string;
}
interface Consumed extends Produced {
  dataConsumerId: string;
  sctpStreamParameters: object;
  label: string;
}

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.close();
});

const room = async (): Promise<string> => {
  const routerId = randomUUID();
  await server.json('PUT', `/routers/${routerId}`);
  return routerId;
};
const made = async (routerId: string, enableSctp = true): Promise<string> => {
  const path = `/routers/${routerId}/transports`;
  const { transportId } = await server.json<{ transportId: string }>('POST', path, { enableSctp });
  return transportId;
};
const produced = async (transportId: string, body: object = pointer): Promise<string> => {
  const path = `/transports/${transportId}/data-producers`;
  return (await server.json<Produced>('POST', path, body)).dataProducerId;
};
const consumed = (transportId: string, dataProducerId: string): Promise<Consumed> =>
  server.json('POST', `/transports/${transportId}/data-consumers`, { dataProducerId });
const refusal = async (path: string, body: unknown, method = 'POST'): Promise<unknown[]> => {
  const answer = await server.call(method, path, body);
  return [answer.status, ((await answer.json()) as { code: string }).code];
};

describe('transports', () => {
  it('carry data only if asked to, in messages of a bounded size', async () => {
    const path = `/routers/${await room()}/transports`;
    const without = await server.json<{ sctpParameters?: unknown }>('POST', path);
    expect(without.sctpParameters).toBeUndefined();
    const within = await server.json<object>('POST', path, { enableSctp: true });
    expect(within).toMatchObject({
      sctpParameters: { maxReceiveMessageSize: limits.dataMessageBytes, isDataChannel: true },
    });
  });

  it('without SCTP refuse data', async () => {
    const routerId = await room();
    const deaf = await made(routerId, false);
    const dataProducerId = await produced(await made(routerId));
    expect(await refusal(`/transports/${deaf}/data-producers`, pointer)).toEqual([
      409,
      'media.noData',
    ]);
    expect(await refusal(`/transports/${deaf}/data-consumers`, { dataProducerId })).toEqual([
      409,
      'media.noData',
    ]);
  });

  it('carry a bounded number of data producers and data consumers', async () => {
    const routerId = await room();
    const [sender, receiver] = [await made(routerId), await made(routerId)];
    let dataProducerId = '';
    for (let streamId = 0; streamId < limits.dataProducersPerTransport; streamId++) {
      dataProducerId = await produced(sender, { sctpStreamParameters: { streamId } });
    }
    const more = { sctpStreamParameters: { streamId: 99 } };
    expect(await refusal(`/transports/${sender}/data-producers`, more)).toEqual([
      409,
      'media.limitReached',
    ]);
    for (let n = 0; n < limits.dataConsumersPerTransport; n++) {
      await consumed(receiver, dataProducerId);
    }
    expect(await refusal(`/transports/${receiver}/data-consumers`, { dataProducerId })).toEqual([
      409,
      'media.limitReached',
    ]);
  });
});

describe('data consumers', () => {
  it('are as reliable as their producer, under its label', async () => {
    const routerId = await room();
    const dataProducerId = await produced(await made(routerId), { ...pointer, label: 'POINTER' });
    const consumer = await consumed(await made(routerId), dataProducerId);
    expect(consumer).toMatchObject({
      dataProducerId,
      label: 'POINTER',
      sctpStreamParameters: { ordered: false, maxPacketLifeTime: 100 },
    });
    const { stats } = await server.json<{ stats: unknown[] }>(
      'GET',
      `/data-consumers/${consumer.dataConsumerId}/stats`,
    );
    expect(stats).toMatchObject([{ label: 'POINTER', messagesSent: 0 }]);
  });

  it('close with their producer, and everything with its transport; both are told', async () => {
    const routerId = await room();
    const [sender, receiver] = [await made(routerId), await made(routerId)];
    const [first, second] = [await produced(sender), await produced(sender, streamOf(1))];
    const { dataConsumerId } = await consumed(receiver, first);
    const told = server.sfu.events.last;
    expect((await server.call('DELETE', `/data-producers/${first}`)).status).toBe(204);
    await vi.waitFor(async () => {
      expect((await server.call('DELETE', `/data-consumers/${dataConsumerId}`)).status).toBe(404);
    });
    await server.call('DELETE', `/transports/${sender}`);
    expect((await server.call('GET', `/data-producers/${second}/stats`)).status).toBe(404);
    const events = server.sfu.events.after(told)?.map(({ event }) => event);
    const closed = (transportId: string): object => ({ routerId, transportId });
    expect(events).toEqual(
      expect.arrayContaining([
        { type: 'dataproducer.closed', ...closed(sender), dataProducerId: first },
        { type: 'dataconsumer.closed', ...closed(receiver), dataConsumerId },
        { type: 'dataproducer.closed', ...closed(sender), dataProducerId: second },
      ]),
    );
  });

  it('hear only data producers of their own router', async () => {
    const dataProducerId = await produced(await made(await room()));
    const elsewhere = await made(await room());
    expect(await refusal(`/transports/${elsewhere}/data-consumers`, { dataProducerId })).toEqual([
      422,
      'media.cannotConsume',
    ]);
  });
});

describe('requests', () => {
  const somewhere = `/transports/${randomUUID()}`;

  it.each([
    ['POST', `${somewhere}/data-producers`, {}, 400, 'request.malformed'],
    ['POST', `${somewhere}/data-producers`, streamOf(70_000), 400, 'request.malformed'],
    ['POST', `${somewhere}/data-producers`, pointer, 404, 'media.transportNotFound'],
    ['POST', `${somewhere}/data-consumers`, { dataProducerId: 'x' }, 400, 'request.malformed'],
    ['POST', `/routers/${randomUUID()}/transports`, { enableSctp: 1 }, 400, 'request.malformed'],
    ['GET', `/data-producers/${randomUUID()}/stats`, undefined, 404, 'media.dataProducerNotFound'],
    ['DELETE', `/data-consumers/${randomUUID()}`, undefined, 404, 'media.dataConsumerNotFound'],
  ])('%s %s with %j is refused with %s %s', async (method, path, body, status, code) => {
    expect(await refusal(path, body, method)).toEqual([status, code]);
  });

  it('that want both an order and losses are refused with the reason of mediasoup', async () => {
    const path = `/transports/${await made(await room())}/data-producers`;
    const torn = { sctpStreamParameters: { streamId: 0, ordered: true, maxRetransmits: 1 } };
    expect(await refusal(path, torn)).toEqual([422, 'media.unsupported']);
  });
});

function streamOf(streamId: number): object {
  return { sctpStreamParameters: { streamId } };
}
