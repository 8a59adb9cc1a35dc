import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch, settled, signIn, visitor, type Language } from './browser.ts';
import { flaws } from './judge.ts';

const WORDS = {
  ko: {
    schedule: '일정',
    add: '일정 넣기',
    publish: '수업 열기',
    take: '자리 맡기',
    yours: '내 자리가 있어요',
    saved: '저장했어요',
    overlap: /다른 수업이 잡혀/,
    /** 붓글씨, typed with the keyboard left in English. */
    looksFor: 'qntrmfTl',
  },
  en: {
    schedule: 'Dates',
    add: 'Add',
    publish: 'Open the class',
    take: 'Take a seat',
    yours: 'You have a seat',
    saved: 'Saved',
    overlap: /already/,
    looksFor: 'calligraphy',
  },
};

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const DAY_MS = 86_400_000;
const unique = Date.now().toString(36);
/** Other runs on the same town have taken other days. */
const firstDay = 150 + 2 * (Math.floor(Date.now() / 60_000) % 100);

/** Loads the page again until the text is on it; the other side of an event takes a moment. */
async function appears(page: Page, path: string, text: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    await page.goto(path);
    await settled(page);
    if ((await page.getByText(text).count()) > 0) return;
    assert.ok(tries < 15, `${text} does not appear on ${path}`);
  }
}

for (const language of ['ko', 'en'] satisfies Language[]) {
  const words = WORDS[language];
  const title = `${language === 'ko' ? '붓끝 산책' : 'Calligraphy walk'} ${unique}`;
  const lacking = language === 'ko' ? `가야금병창${unique}` : `glassharmonica${unique}`;

  describe(`from a draft to a seat to what people want, in ${language}`, () => {
    let teacher: BrowserContext;
    let student: BrowserContext;
    let passerBy: BrowserContext;
    before(async () => {
      [teacher, student, passerBy] = await Promise.all([
        visitor(browser, { language, width: 1280 }),
        visitor(browser, { language, width: 360 }),
        visitor(browser, { language, width: 1280 }),
      ]);
    });
    after(() => Promise.all([teacher.close(), student.close(), passerBy.close()]));

    it('the instructor drafts, schedules and publishes a course', async () => {
      const page = await teacher.newPage();
      await signIn(page, 'instructor@maru.example');
      await page.goto('/studio/new');
      await page.locator('main input[type=text], main input:not([type])').first().fill(title);
      await page.locator('main select').selectOption('art.calligraphy');
      assert.deepEqual(await flaws(page), []);
      await page.locator('main form button[type=submit]').click();
      await page.waitForURL(/\/studio\/courses\//);

      await page
        .locator('main textarea')
        .first()
        .fill('붓을 쥐는 법부터 먹을 갈고 획을 긋기까지 천천히 함께 해요. 붓글씨가 처음이어도 괜찮아요.');
      await page.getByRole('status').filter({ hasText: words.saved }).waitFor();
      assert.deepEqual(await flaws(page), []);

      await page.getByRole('tab', { name: words.schedule }).click();
      const day = new Date(Date.now() + (language === 'ko' ? firstDay : firstDay + 1) * DAY_MS)
        .toISOString()
        .slice(0, 10);
      await page.locator('input[type=date]').fill(day);
      await page.locator('input[type=time]').fill('05:10');
      await page.getByRole('button', { name: words.add, exact: true }).click();
      await page.locator('.sessions li').first().waitFor();

      await page.locator('input[type=date]').fill(day);
      await page.locator('input[type=time]').fill('05:40');
      await page.getByRole('button', { name: words.add, exact: true }).click();
      await page.getByText(words.overlap).waitFor();
      assert.equal(await page.locator('input[type=time]').getAttribute('aria-invalid'), 'true');
      assert.equal(await page.locator('.sessions li').count(), 1);
      assert.deepEqual(await flaws(page), []);

      await page.getByRole('button', { name: words.publish, exact: true }).click();
      await page.getByRole('button', { name: words.publish, exact: true }).waitFor({ state: 'detached' });
      await page.close();
    });

    it('a new student finds it by words like it, takes a seat, and is recommended classes for a reason', async () => {
      const page = await student.newPage();
      await page.goto('/sign-up');
      await page.locator('input[autocomplete=name]').fill(language === 'ko' ? '김새봄' : 'Saebom');
      await page.locator('input[type=email]').fill(`walker-${language}-${unique}@maru.example`);
      await page.locator('input[type=password]').fill('먹을 갈고 붓을 든다');
      await page.locator('main form button[type=submit]').click();
      await page.waitForURL((url) => url.pathname === '/settings');

      await page.goto('/');
      await settled(page);
      const because = page.locator('[data-reason=BECAUSE_YOU_TOOK], [data-reason=YOUR_CATEGORY]');
      assert.equal(await because.count(), 0, 'who took nothing is recommended nothing because of it');

      await appears(page, `/search?q=${encodeURIComponent(words.looksFor)}&sort=newest`, title);
      assert.deepEqual(await flaws(page), []);
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: words.take, exact: true }).click();
      await page.getByText(words.yours).first().waitFor();
      assert.deepEqual(await flaws(page), []);

      await page.goto('/my-classes');
      await page.getByRole('link', { name: title }).first().waitFor();
      assert.deepEqual(await flaws(page), []);

      await page.goto('/');
      await because.first().waitFor();
      assert.notEqual((await because.first().locator('.reason-text').innerText()).trim(), '');
      assert.deepEqual(await flaws(page), []);
      await page.close();
    });

    it('what a passer-by looked for in vain stands before the instructor', async () => {
      const looking = await passerBy.newPage();
      for (let i = 0; i < 3; i++) {
        await looking.goto(`/search?q=${lacking}`);
        await settled(looking);
      }
      assert.deepEqual(await flaws(looking), []);
      const page = await teacher.newPage();
      await appears(page, '/studio/demand?days=7', lacking);
      assert.deepEqual(await flaws(page), []);
      await page.close();
    });
  });
}
