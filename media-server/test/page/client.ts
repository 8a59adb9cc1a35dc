import { Device, type types } from 'mediasoup-client';

/** One page that sends its fake camera to the server and receives it back. */
interface Frames {
  dtls: string;
  framesDecoded: number;
  width: number;
}

interface Report {
  type: string;
  framesDecoded?: number;
  frameWidth?: number;
  dtlsState?: string;
}

async function call<T>(path: string, body?: unknown, method = 'POST'): Promise<T> {
  const answer = await fetch(`/media${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

interface Made {
  transportId: string;
  iceParameters: types.IceParameters;
  iceCandidates: types.IceCandidate[];
  dtlsParameters: types.DtlsParameters;
  sctpParameters: types.SctpParameters;
}

async function options(routerId: string): Promise<types.TransportOptions> {
  const { transportId, ...others } = await call<Made>(`/routers/${routerId}/transports`, {
    enableSctp: true,
  });
  return { id: transportId, ...others };
}

function connects(transport: types.Transport): void {
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    call(`/transports/${transport.id}/connect`, { dtlsParameters }).then(done, failed);
  });
}

async function mirror(routerId: string): Promise<() => Promise<Frames>> {
  const router = await call<{ rtpCapabilities: types.RtpCapabilities }>(
    `/routers/${routerId}`,
    undefined,
    'PUT',
  );
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: router.rtpCapabilities });
  const send = device.createSendTransport(await options(routerId));
  connects(send);
  send.on('produce', ({ kind, rtpParameters }, done, failed) => {
    call<{ producerId: string }>(`/transports/${send.id}/producers`, { kind, rtpParameters }).then(
      ({ producerId }) => {
        done({ id: producerId });
      },
      failed,
    );
  });
  const camera = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 360 } });
  const [track] = camera.getVideoTracks();
  const producer = await send.produce({ track });
  const receive = device.createRecvTransport(await options(routerId));
  connects(receive);
  const { consumerId, ...consumed } = await call<{
    consumerId: string;
    producerId: string;
    kind: types.MediaKind;
    rtpParameters: types.RtpParameters;
  }>(`/transports/${receive.id}/consumers`, {
    producerId: producer.id,
    rtpCapabilities: device.recvRtpCapabilities,
  });
  const consumer = await receive.consume({ id: consumerId, ...consumed });
  await call(`/consumers/${consumerId}/resume`);
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([consumer.track]);
  document.body.append(video);
  void video.play();
  return async () => {
    const frames: Frames = { dtls: '', framesDecoded: 0, width: 0 };
    for (const report of (await receive.getStats()).values() as Iterable<Report>) {
      if (report.type === 'inbound-rtp') {
        frames.framesDecoded = report.framesDecoded ?? 0;
        frames.width = report.frameWidth ?? 0;
      }
      if (report.type === 'transport') {
        frames.dtls = report.dtlsState ?? '';
      }
    }
    return frames;
  };
}

/** One page that says something to itself, by way of the server. Messages may be lost: it says it until it hears it. */
async function echo(routerId: string, said: string): Promise<string> {
  const router = await call<{ rtpCapabilities: types.RtpCapabilities }>(
    `/routers/${routerId}`,
    undefined,
    'PUT',
  );
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: router.rtpCapabilities });
  const send = device.createSendTransport(await options(routerId));
  connects(send);
  send.on('producedata', ({ sctpStreamParameters: { streamId }, label }, done, failed) => {
    call<{ dataProducerId: string }>(`/transports/${send.id}/data-producers`, {
      sctpStreamParameters: { streamId, ordered: false, maxPacketLifeTime: 100 },
      label,
    }).then(({ dataProducerId }) => {
      done({ id: dataProducerId });
    }, failed);
  });
  const producer = await send.produceData({ ordered: false, maxRetransmits: 0, label: 'echo' });
  const receive = device.createRecvTransport(await options(routerId));
  connects(receive);
  const { dataConsumerId, ...consumed } = await call<{
    dataConsumerId: string;
    dataProducerId: string;
    sctpStreamParameters: types.SctpStreamParameters;
  }>(`/transports/${receive.id}/data-consumers`, { dataProducerId: producer.id });
  const consumer = await receive.consumeData({ id: dataConsumerId, ...consumed });
  return new Promise((resolve) => {
    const saying = setInterval(() => {
      if (producer.readyState === 'open') {
        producer.send(said);
      }
    }, 20);
    consumer.on('message', (message: unknown) => {
      clearInterval(saying);
      resolve(String(message));
    });
  });
}

Object.assign(window, { mirror, echo });
