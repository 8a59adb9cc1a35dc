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
  token,
  until,
  watched,
} from './lesson.ts';
import { spokenInto } from './voice.ts';

/** What craft, music and movement need: two cameras, a mirror, untouched sound, students who are not seen. */

/** Each browser has cameras, the second of which sends nothing that can be encoded, and shares a screen without asking. */
const CAMERAS = [
  ...FAKE_MEDIA.filter((flag) => !flag.startsWith('--use-fake-device')),
  '--use-fake-device-for-media-stream=device-count=3,display-media-type=monitor',
];

interface Sound {
  packetsSent: number;
  /** Of the audio's section in what the server answered. */
  sdp: string;
  settings: MediaTrackSettings;
}

/** The microphone that is sent now. */
const sound = (page: Page): Promise<Sound | null> =>
  page.evaluate(async () => {
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    for (const connection of connections)
      for (const { sender, mid } of connection.getTransceivers()) {
        if (sender.track?.kind !== 'audio' || sender.track.readyState !== 'live') continue;
        let packetsSent = 0;
        for (const report of (await sender.getStats()).values() as Iterable<Record<string, unknown>>)
          if (report.type === 'outbound-rtp') packetsSent += Number(report.packetsSent);
        const sections = connection.remoteDescription?.sdp.split(/^(?=m=)/m) ?? [];
        const sdp = sections.find((section) => section.includes(`a=mid:${mid}\r\n`)) ?? '';
        return { packetsSent, sdp, settings: sender.track.getSettings() };
      }
    return null;
  });

/** Heights of the pictures that are being decoded, by where they stand and what they show. */
const pictures = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLVideoElement>('.stage .tile video[data-producer]')]
        .filter((video) => video.getVideoPlaybackQuality().totalVideoFrames > 5)
        .map((video) => {
          const place = video.closest('.stage-main') ? 'large' : 'small';
          return [`${place} ${video.closest<HTMLElement>('.tile')?.dataset.source}`, video.videoHeight];
        }),
    ),
  );

const shows = (page: Page, ...expected: string[]) =>
  until(
    () => pictures(page),
    (shown) => expected.every((one) => one in shown) && Object.keys(shown).length === expected.length,
  );

let browsers: Browser[] = [];
before(async () => {
  browsers = await Promise.all(['규현', '영준'].map(() => launch(CAMERAS)));
});
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
});

async function pageOf(browser: Browser | undefined, who: Member): Promise<Page> {
  assert.ok(browser);
  const page = await watched(await visitor(browser, { language: 'ko', width: 1280, height: 800 }));
  await signIn(page, who.email, PASSWORD);
  return page;
}

/** As if chosen before: the first camera or the third, whichever does not show the face. */
const choosesForHands = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    const face = connections
      .flatMap((connection) => connection.getSenders())
      .find(({ track }) => track?.kind === 'video')
      ?.track?.getSettings().deviceId;
    const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(
      ({ kind }) => kind === 'videoinput',
    );
    const hands = [cameras[0], cameras[2]].find((camera) => camera && camera.deviceId !== face);
    const kept = JSON.parse(localStorage.getItem('maru.devices') ?? '{}') as object;
    localStorage.setItem('maru.devices', JSON.stringify({ ...kept, handsId: hands?.deviceId }));
  });

async function enter(page: Page, sessionId: string, button: string): Promise<void> {
  await page.goto(`/class/${sessionId}`);
  await page.locator('.lobby video').first().waitFor();
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('toolbar').waitFor();
}

test('hands, face and screen are all in view, each viewer has the one large that they choose, in a mirror if they like', async (context) => {
  const [instructor, student] = await Promise.all(['규현', '영준'].map(member));
  assert.ok(instructor && student);
  const sessionId = await prepared(instructor, student);
  const speaking = await launch([...CAMERAS, spokenInto()]);
  context.after(() => speaking.close());
  const teaching = await pageOf(speaking, instructor);
  const learning = await pageOf(browsers[1], student);
  await enter(teaching, sessionId, '수업 시작');
  await enter(learning, sessionId, '들어가기');
  await shows(learning, 'large CAMERA');
  // Whoever is heard has an outline, on the others' pages and on their own.
  await learning.locator('.stage-main .tile-speaking[data-source=CAMERA]').waitFor();
  await teaching.locator('.stage-main .tile-speaking[data-source=CAMERA]').waitFor();

  await choosesForHands(teaching);
  await teaching.keyboard.press('d');
  await shows(learning, 'large HANDS', 'small CAMERA');
  assert.equal(
    new Set(
      await teaching.evaluate(() =>
        (window as unknown as { connections: RTCPeerConnection[] }).connections
          .flatMap((connection) => connection.getSenders())
          .filter(({ track }) => track?.kind === 'video')
          .map(({ track }) => track?.getSettings().deviceId),
      ),
    ).size,
    2,
    'hands and face come from two cameras',
  );
  await until(
    () => pictures(learning),
    (shown) => (shown['large HANDS'] ?? 0) > (shown['small CAMERA'] ?? Infinity),
  );

  await learning.keyboard.press('x');
  await shows(learning, 'large CAMERA', 'small HANDS');
  const enlarge = learning.getByRole('button', { name: '규현님의 손 크게 보기 (X)' });
  await enlarge.focus();
  await learning.keyboard.press('Enter');
  await shows(learning, 'large HANDS', 'small CAMERA');
  assert.equal(
    await learning.evaluate(() => document.activeElement?.getAttribute('aria-label')),
    '규현님의 얼굴 크게 보기 (X)',
    'whoever swaps by keyboard stays where they are',
  );
  await learning.keyboard.press('x');
  await shows(learning, 'large CAMERA', 'small HANDS');

  // What a viewer chose stays large; who comes later has the screen large.
  await teaching.keyboard.press('s');
  await shows(learning, 'large CAMERA', 'small HANDS', 'small SCREEN');
  await learning.reload();
  await learning.getByRole('button', { name: '들어가기' }).click();
  await shows(learning, 'large SCREEN', 'small HANDS', 'small CAMERA');

  await learning.keyboard.press('r');
  await learning.locator('.tile[data-source=CAMERA] video.mirrored[data-producer]').waitFor();
  assert.equal(await learning.locator('.tile:not([data-source=CAMERA]) video.mirrored').count(), 0);
  await learning.reload();
  await learning.getByRole('button', { name: '들어가기' }).click();
  await learning.locator('.tile[data-source=CAMERA] video.mirrored[data-producer]').waitFor();

  await teaching.keyboard.press('d');
  await shows(learning, 'large SCREEN', 'small CAMERA');
  await Promise.all([teaching, learning].map((page) => page.context().close()));
});

test('music mode sends the sound untouched and in stereo, also while it is silent, and is switched on in class', async () => {
  const [instructor, student] = await Promise.all(['규현', '영준'].map(member));
  assert.ok(instructor && student);
  const sessionId = await prepared(instructor, student);
  const teaching = await pageOf(browsers[0], instructor);
  const learning = await pageOf(browsers[1], student);
  await enter(teaching, sessionId, '수업 시작');
  const voice = await until(
    () => sound(teaching),
    (sent) => sent !== null && sent.packetsSent > 0,
  );
  assert.match(voice?.sdp ?? '', /usedtx=1/);
  assert.equal(voice?.settings.echoCancellation, true);

  await teaching.getByRole('button', { name: '소리와 거울' }).click();
  await teaching.getByRole('switch', { name: '음악 모드' }).click();
  const music = await until(
    () => sound(teaching),
    (sent) => sent !== null && sent.sdp.includes('maxaveragebitrate=128000') && sent.packetsSent > 0,
  );
  for (const parameter of ['stereo=1', 'usedtx=0', 'useinbandfec=1'])
    assert.ok(music?.sdp.includes(parameter), `${parameter} in ${music?.sdp}`);
  for (const processing of ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const)
    assert.equal(music?.settings[processing], false);
  assert.equal(await teaching.getByRole('toolbar').count(), 1, 'nobody left the class for it');

  // In silence a voice sends a packet now and then, music fifty a second.
  await teaching.evaluate(() =>
    (window as unknown as { connections: RTCPeerConnection[] }).connections
      .flatMap((connection) => connection.getSenders())
      .forEach(({ track }) => {
        if (track?.kind === 'audio') track.enabled = false;
      }),
  );
  const silent = await sound(teaching);
  await until(
    () => sound(teaching),
    (sent) => (sent?.packetsSent ?? 0) > (silent?.packetsSent ?? 0) + 250,
  );

  // It is remembered, and chosen before the door as well.
  await learning.goto(`/class/${sessionId}`);
  await learning.getByRole('switch', { name: '마이크' }).click();
  await learning.getByRole('switch', { name: '음악 모드' }).click();
  await learning.getByRole('button', { name: '들어가기' }).click();
  await until(
    () => sound(learning),
    (sent) => sent !== null && sent.sdp.includes('stereo=1') && sent.packetsSent > 0,
  );
  await Promise.all([teaching, learning].map((page) => page.context().close()));
});

test('where students are seen by the instructor alone, they are told before, and no other student gets their picture', async () => {
  const [instructor, student, other] = await Promise.all(['규현', '영준', '서연'].map(member));
  assert.ok(instructor && student && other);
  const sessionId = await prepared(instructor, student, other);
  const teacher = await token(instructor.email);
  const { items } = await call<{ items: { courseId: string }[] }>(teacher, 'GET', '/api/instructor/courses');
  const courseId = items[0]?.courseId ?? '';
  await call(teacher, 'PATCH', `/api/courses/${courseId}`, { studentsSeenBy: 'INSTRUCTOR' });
  const teaching = await pageOf(browsers[0], instructor);
  const [learning, watching] = await Promise.all([pageOf(browsers[1], student), pageOf(browsers[1], other)]);
  await until(
    async () => {
      await learning.goto(`/courses/${courseId}`);
      await learning.locator('#camera').waitFor();
      return learning.getByText('카메라를 켜도 선생님만 볼 수 있어요').isVisible();
    },
    (told) => told,
  );
  await learning.goto(`/class/${sessionId}`);
  await learning.getByText('카메라를 켜도 선생님만 볼 수 있어요').waitFor();
  await enter(teaching, sessionId, '수업 시작');
  await enter(learning, sessionId, '들어가기');
  await enter(watching, sessionId, '들어가기');
  await until(
    () => pictures(teaching),
    (shown) => 'small CAMERA' in shown,
  );
  await teaching.locator('.stage-strip video[data-producer]').nth(1).waitFor();
  // Each has the instructor's picture, and of the other the name alone.
  await Promise.all([learning, watching].map((page) => shows(page, 'large CAMERA')));
  await watching.locator('.stage-strip .tile-name', { hasText: '영준' }).waitFor();
  assert.equal(await watching.locator('video[data-producer]').count(), 1);
  await learning.getByText('나 · 선생님만 봐요').waitFor();
  await Promise.all([teaching, learning, watching].map((page) => page.context().close()));
});
