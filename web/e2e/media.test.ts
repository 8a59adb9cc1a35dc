import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch, signIn, visitor } from './browser.ts';
import {
  call,
  FAKE_MEDIA,
  type Member,
  member,
  PASSWORD,
  prepared,
  received,
  until,
  watched,
} from './lesson.ts';

/** The media of a class between three Chromium processes: what arrives, and by which way. */

interface Pair {
  protocol: string;
  localType: string;
}

/** The candidate pairs that carry media of this page. */
const pairs = (page: Page): Promise<Pair[]> =>
  page.evaluate(async () => {
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    const found: Pair[] = [];
    for (const connection of connections) {
      const reports = [...(await connection.getStats()).values()] as Record<string, unknown>[];
      const byId = new Map(reports.map((report) => [report.id, report]));
      for (const report of reports)
        if (report.type === 'candidate-pair' && report.nominated && report.state === 'succeeded') {
          const local = byId.get(report.localCandidateId);
          found.push({ protocol: String(local?.protocol), localType: String(local?.candidateType) });
        }
    }
    return found;
  });

/** Frames go on being decoded, of a real size, and sound comes. */
async function arrives(page: Page): Promise<void> {
  const first = await until(
    () => received(page),
    ({ framesDecoded }) => framesDecoded > 0,
  );
  const later = await until(
    () => received(page),
    ({ framesDecoded, audioBytes }) => framesDecoded > first.framesDecoded + 10 && audioBytes > 0,
  );
  assert.ok(later.frameWidth >= 160);
}

let browsers: Browser[] = [];
before(async () => {
  browsers = await Promise.all(['정민', '영준', '서연'].map(() => launch(FAKE_MEDIA)));
});
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
});

async function pageOf(browser: Browser | undefined, who: Member): Promise<Page> {
  assert.ok(browser);
  const page = await watched(await visitor(browser, { language: 'ko', width: 1280, height: 800 }));
  await page.addInitScript(() => {
    const sockets: WebSocket[] = [];
    Object.assign(window, { sockets });
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL) {
        super(url);
        sockets.push(this);
      }
    };
  });
  await signIn(page, who.email, PASSWORD);
  return page;
}

test('pictures and sound reach everybody, by UDP and by TCP', async () => {
  const [instructor, student, far] = await Promise.all(['규현', '영준', '서연'].map(member));
  assert.ok(instructor && student && far);
  const sessionId = await prepared(instructor, student, far);
  const [teaching, learning, distant] = await Promise.all(
    [instructor, student, far].map((who, index) => pageOf(browsers[index], who)),
  );
  assert.ok(teaching && learning && distant);

  await teaching.goto(`/class/${sessionId}`);
  await teaching.locator('.lobby video').waitFor();
  await teaching.getByRole('button', { name: '수업 시작' }).click();
  await teaching.getByRole('toolbar').waitFor();
  await learning.goto(`/class/${sessionId}`);
  await learning.getByRole('button', { name: '들어가기' }).click();
  // Whose network lets no UDP through.
  await distant.goto(`/class/${sessionId}?route=tcp`);
  await distant.getByRole('button', { name: '들어가기' }).click();

  await Promise.all([teaching, learning, distant].map((page) => page.getByRole('toolbar').waitFor()));
  await Promise.all([arrives(learning), arrives(distant)]);
  await until(
    () => received(teaching),
    ({ framesDecoded }) => framesDecoded > 10,
  );
  assert.ok((await pairs(learning)).every(({ protocol }) => protocol === 'udp'));
  const ways = await until(
    () => pairs(distant),
    (all) => all.length > 0,
  );
  assert.ok(ways.every(({ protocol }) => protocol === 'tcp'));

  // A student's connection is lost and comes back; the same student looks at another page for a while.
  await learning.evaluate(() =>
    (window as unknown as { sockets: WebSocket[] }).sockets.forEach((socket) => socket.close()),
  );
  await arrives(learning);
  await learning.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });

  // The instructor is told of everybody, a student of themselves.
  const diagnosed = await teaching.context().newPage();
  await diagnosed.goto(`/class/${sessionId}/diagnostics`);
  await diagnosed.locator('.after-list > li').nth(2).waitFor();
  await diagnosed.locator('summary').getByText('영준').click();
  await diagnosed.getByText(/연결이 .+ 끊겼다가 다시 들어와서 이어졌어요/).waitFor();
  await diagnosed.locator('summary').getByText('서연').click();
  await diagnosed
    .getByText(/^TCP · /)
    .first()
    .waitFor();
  await until(
    async () =>
      (
        await call<{ minutes: { present: number; away: number }[] }>(
          instructor.token,
          'GET',
          `/api/sessions/${sessionId}/attention`,
        )
      ).minutes,
    (all) => all.some(({ present, away }) => present === 2 && away === 1),
  );
  await learning.goto(`/class/${sessionId}/diagnostics`);
  await learning.getByText(/연결이 .+ 끊겼다가 다시 들어와서 이어졌어요/).waitFor();
  assert.equal(await learning.locator('.after-list > li').count(), 1);
});
