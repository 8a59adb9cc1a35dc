import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Where the Maru under test is served. */
export const MARU_URL = (process.env.MARU_URL ?? 'http://localhost:8080').replace(/\/$/, '');
export const PASSWORD = 'maru-demo-2026';

export type Language = 'ko' | 'en';
export type Scheme = 'light' | 'dark';
export interface Look {
  language: Language;
  width: number;
  height?: number;
  scheme?: Scheme;
}

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** @param more arguments of Chromium's own */
export const launch = (more: string[] = [], executablePath = CHROMIUM): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });

/** A fresh visitor. The service worker stays out: pages are judged, not caches. */
export async function visitor(browser: Browser, look: Look, baseURL = MARU_URL): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: look.width, height: look.height ?? (look.width < 700 ? 780 : 900) },
    colorScheme: look.scheme ?? 'light',
    locale: look.language === 'ko' ? 'ko-KR' : 'en-GB',
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    hasTouch: look.width < 700,
  });
  await context.addInitScript((language) => {
    if (!localStorage.getItem('maru.language')) localStorage.setItem('maru.language', language);
  }, look.language);
  return context;
}

/** Signs in as people do: on the page. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.locator('.facebutton').waitFor();
}

/** Until what the page asked for is here and drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
