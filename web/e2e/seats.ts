import { type Browser, type Page } from 'playwright-core';
import { CHROMIUM, launch, MARU_URL, signIn, visitor } from './browser.ts';
import { FAKE_MEDIA, type Member, PASSWORD, watched } from './lesson.ts';
import { ADDRESS, type Network } from './network.ts';

/** For one step on a busy machine. */
const PATIENCE_MS = 90_000;

/** Maru as it is reached from a network of a test's own. */
export const MARU_FROM_NETWORK = MARU_URL.replace(/\/\/[^:/]+/, `//${ADDRESS}`);

/** A Chromium with a camera, a microphone and a screen that need neither hardware nor permission. */
export const seat = (place?: Network): Promise<Browser> =>
  launch(
    [
      ...FAKE_MEDIA.filter((argument) => argument !== '--use-fake-device-for-media-stream'),
      '--use-fake-device-for-media-stream=fps=15', // half of the usual: the encoders of a whole class share this machine
      '--auto-select-desktop-capture-source=Entire screen',
      // Pages in front of nobody would get fewer turns.
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      ...(place ? [`--unsafely-treat-insecure-origin-as-secure=${MARU_FROM_NETWORK}`] : []),
    ],
    place ? place.inside(CHROMIUM) : CHROMIUM,
  );

/** Somebody signed in, whose media can be looked into. */
export async function pageOf(browser: Browser, who: Member, place?: Network): Promise<Page> {
  const look = { language: 'ko', width: 1280, height: 800 } as const;
  const page = await watched(await visitor(browser, look, place ? MARU_FROM_NETWORK : MARU_URL));
  page.setDefaultTimeout(PATIENCE_MS);
  await signIn(page, who.email, PASSWORD);
  return page;
}

export async function begin(page: Page, sessionId: string): Promise<void> {
  await page.goto(`/class/${sessionId}`);
  await page.getByRole('button', { name: '수업 시작' }).click();
  await page.getByRole('toolbar').waitFor();
}

/** @param route the only way that media may take: tcp or relay */
export async function enter(page: Page, sessionId: string, route?: string): Promise<void> {
  await page.goto(`/class/${sessionId}${route ? `?route=${route}` : ''}`);
  await page.getByRole('button', { name: '들어가기' }).click();
  await page.getByRole('toolbar').waitFor();
}
