import { type Asked, received, until } from './lesson.ts';

/** What the peer connections of a watched page say of themselves. */

/** A browser looks for another way for half a minute, on a machine that has other things to do. */
const PATIENCE_MS = 90_000;

export interface Pair {
  protocol: string;
  localType: string;
}

type Report = Record<string, unknown> & { type: string };

/** The candidate pairs that carry media of this page, one for each direction. */
export const pairs = (page: Asked): Promise<Pair[]> =>
  page.evaluate(async () => {
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    const found: Pair[] = [];
    for (const connection of connections) {
      const reports = [...(await connection.getStats()).values()] as Report[];
      const byId = new Map(reports.map((report) => [report.id, report]));
      const transport = reports.find(({ type }) => type === 'transport');
      const local = byId.get(byId.get(transport?.selectedCandidatePairId)?.localCandidateId);
      if (local) found.push({ protocol: String(local.protocol), localType: String(local.candidateType) });
    }
    return found;
  });

/** Sizes of the pictures that are decoded now, the highest first, such as `1280x720`. */
export const pictures = (page: Asked): Promise<string[]> =>
  page.evaluate(async () => {
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    const found: { width: number; height: number }[] = [];
    for (const connection of connections)
      for (const report of (await connection.getStats()).values() as Iterable<Report>)
        if (report.type === 'inbound-rtp' && report.kind === 'video' && Number(report.framesPerSecond) > 0)
          found.push({ width: Number(report.frameWidth), height: Number(report.frameHeight) });
    return found.sort((a, b) => b.height - a.height).map(({ width, height }) => `${width}x${height}`);
  });

/** Heights of them. */
export const heights = async (page: Asked): Promise<number[]> =>
  (await pictures(page)).map((size) => Number(size.split('x')[1]));

/** Frames go on being decoded, of a real size, and sound comes where there is any. Counters may begin anew on the way. */
export async function arrives(page: Asked, sound = true): Promise<void> {
  let last = await received(page);
  let [frames, bytes] = [0, 0];
  const grown = async () => {
    const now = await received(page);
    frames += Math.max(0, now.framesDecoded - last.framesDecoded);
    bytes += Math.max(0, now.audioBytes - last.audioBytes);
    last = now;
    return { frames, bytes, width: now.frameWidth };
  };
  await until(grown, (so) => so.frames > 10 && so.width >= 160 && (!sound || so.bytes > 0), PATIENCE_MS);
}

/** How the peer connections that are in use fare, such as `connected`. */
export const linkStates = (page: Asked): Promise<string[]> =>
  page.evaluate(() =>
    Promise.resolve(
      (window as unknown as { connections: RTCPeerConnection[] }).connections
        .map(({ connectionState }) => connectionState)
        .filter((state) => state !== 'closed'),
    ),
  );
