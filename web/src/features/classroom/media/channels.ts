import type { types } from 'mediasoup-client';
import type { Channel } from '../protocol';
import type { SignalClient } from '../SignalClient';

/** A browser or a network that lets no data through says so by keeping silent. */
const PATIENCE_MS = 10_000;

/** Has the server told of channels that are opened on this transport. */
export function announceChannels(send: types.Transport, signal: SignalClient): void {
  send.on('producedata', ({ sctpStreamParameters, label }, done, failed) => {
    signal
      .request('produceData', {
        transportId: send.id,
        channel: label as Channel,
        streamId: sctpStreamParameters.streamId ?? 0,
      })
      .then(({ dataProducerId }) => done({ id: dataProducerId }), failed);
  });
}

/** For small messages of which only the newest counts. Fails where this browser or its network carries no data. */
export async function openChannel(
  send: types.Transport,
  signal: SignalClient,
  channel: Channel,
): Promise<types.DataProducer> {
  const producer = await send.produceData({ ordered: false, maxRetransmits: 0, label: channel });
  if (producer.readyState === 'open') return producer;
  return new Promise((resolve, reject) => {
    const give = () => {
      producer.close();
      signal.request('closeDataProducer', { dataProducerId: producer.id }).catch(() => undefined);
      reject(new Error(`the channel ${channel} did not open`));
    };
    const timer = setTimeout(give, PATIENCE_MS);
    producer.on('open', () => {
      clearTimeout(timer);
      resolve(producer);
    });
    producer.on('error', give);
  });
}

/** Messages come as they were sent, perhaps not all of them and not in their order. */
export async function followChannel(
  receive: types.Transport,
  signal: SignalClient,
  dataProducerId: string,
  hear: (message: unknown) => void,
): Promise<types.DataConsumer> {
  const { dataConsumerId, ...consumed } = await signal.request('consumeData', {
    transportId: receive.id,
    dataProducerId,
  });
  const consumer = await receive.consumeData({ id: dataConsumerId, ...consumed });
  consumer.binaryType = 'arraybuffer';
  consumer.on('message', hear);
  return consumer;
}
