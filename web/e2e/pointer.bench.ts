import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launch, signIn, visitor } from './browser.ts';
import { FAKE_MEDIA, type Member, member, PASSWORD, prepared, until } from './lesson.ts';

/**
 * From sending to seen in another browser, by the data channel (a pointer's message) and by the live channel (a
 * reaction: command, event, view), taken in turn in one class of the Maru at MARU_URL. Seen is the frame after the
 * message came. Both browsers run on this machine and read one clock.
 */

const REACTIONS = 100;
/** A member may show sixty signs a minute. */
const REACTION_MS = 1_050;
const MOVES_EACH = 20;

interface Log {
  /** Numbers of messages, or how many reactions there were, and when. */
  pointer: [number, number][];
  reaction: [number, number][];
}

/** Notes when this page sends and when it sees. */
function noting(): void {
  const sent: Log = { pointer: [], reaction: [] };
  const seen: Log = { pointer: [], reaction: [] };
  Object.assign(window, { sent, seen });
  const now = () => performance.timeOrigin + performance.now();
  const numberOf = (data: ArrayBuffer) => new DataView(data).getUint16(1);
  window.RTCPeerConnection = class extends RTCPeerConnection {
    override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, options);
      const send = channel.send.bind(channel) as (data: unknown) => void;
      channel.send = (data: unknown) => {
        sent.pointer.push([numberOf((data as Uint8Array<ArrayBuffer>).buffer), now()]);
        send(data);
      };
      channel.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
        requestAnimationFrame(() => seen.pointer.push([numberOf(data), now()]));
      });
      return channel;
    }
  };
  const ask = window.fetch.bind(window);
  window.fetch = (input, init) => {
    if (String(input instanceof Request ? input.url : input).endsWith('/reaction'))
      sent.reaction.push([sent.reaction.length + 1, now()]);
    return ask(input, init);
  };
  window.EventSource = class extends EventSource {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener('reactions', ({ data }: MessageEvent<string>) => {
        const { counts } = JSON.parse(data) as { counts: Record<string, number> };
        const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
        requestAnimationFrame(() => seen.reaction.push([all, now()]));
      });
    }
  };
}

async function pageOf(who: Member): Promise<Page> {
  const browser = await launch(FAKE_MEDIA);
  const page = await (await visitor(browser, { language: 'ko', width: 1280, height: 800 })).newPage();
  await page.addInitScript(noting);
  await signIn(page, who.email, PASSWORD);
  return page;
}

const logOf = (page: Page, which: 'sent' | 'seen'): Promise<Log> =>
  page.evaluate((name) => (window as unknown as Record<string, Log>)[name] as Log, which);

const load = (): string => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');

/** What was never seen has no latency: it is counted as lost. */
function line(name: string, sent: [number, number][], seenAt: (key: number) => number | undefined): string {
  const latencies = sent.flatMap(([key, at]) => {
    const seen = seenAt(key);
    return seen === undefined ? [] : [seen - at];
  });
  latencies.sort((a, b) => a - b);
  const at = (share: number) => (latencies[Math.floor((latencies.length - 1) * share)] ?? NaN).toFixed(1);
  const lost = sent.length - latencies.length;
  return `${name}: n=${sent.length}, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms, lost ${lost}`;
}

const [instructor, student] = await Promise.all([member('규현'), member('영준')]);
const sessionId = await prepared(instructor, student);
const [teaching, learning] = await Promise.all([pageOf(instructor), pageOf(student)]);
await teaching.goto(`/class/${sessionId}`);
await teaching.locator('.lobby video').waitFor();
await teaching.getByRole('button', { name: '수업 시작' }).click();
await teaching.getByRole('toolbar').waitFor();
await learning.goto(`/class/${sessionId}`);
await learning.getByRole('button', { name: '들어가기' }).click();
const large = teaching.locator('.stage-main video');
await Promise.all([large.waitFor(), learning.locator('.stage-main video').waitFor()]);
await teaching.getByRole('button', { name: '포인터' }).click();
const frame = await large.boundingBox();
if (!frame) throw new Error('there is no picture to point at');
const move = (share: number) =>
  teaching.mouse.move(
    frame.x + frame.width * (0.4 + 0.2 * share),
    frame.y + frame.height * (0.4 + 0.2 * share),
  );
await until(
  async () => {
    await move(Math.random());
    return (await logOf(learning, 'seen')).pointer.length;
  },
  (heard) => heard > 0,
);
await teaching.evaluate(() => {
  (window as unknown as { sent: Log }).sent.pointer.length = 0;
});

const before = load();
for (let reaction = 0; reaction < REACTIONS; reaction++) {
  const next = performance.now() + REACTION_MS;
  // Clicked by script: the pointer stays on the picture.
  await teaching.getByRole('button', { name: '박수' }).evaluate((button: HTMLElement) => button.click());
  for (let moved = 0; moved < MOVES_EACH; moved++) await move(moved / MOVES_EACH);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
}
await until(
  async () => (await logOf(learning, 'seen')).reaction.at(-1)?.[0],
  (count) => count === REACTIONS,
);
const [sent, seen] = await Promise.all([logOf(teaching, 'sent'), logOf(learning, 'seen')]);
const pointers = new Map(seen.pointer);
console.log(line('data channel (pointer)', sent.pointer, (number) => pointers.get(number)));
console.log(
  line('live channel (reaction)', sent.reaction, (nth) => seen.reaction.find(([count]) => count >= nth)?.[1]),
);
console.log(`load before ${before}, after ${load()}`);
for (const page of [teaching, learning]) await page.context().browser()?.close();
