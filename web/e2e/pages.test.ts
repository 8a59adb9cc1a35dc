import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { launch, PASSWORD, settled, signIn, visitor, type Language } from './browser.ts';
import { complaints, flaws } from './judge.ts';
import { isAt, places, routes, type Place, type Who } from './places.ts';

let browser: Browser;
let all: Place[];

before(async () => {
  browser = await launch();
  all = await places(PASSWORD);
});
after(() => browser.close());

const LANGUAGES: Language[] = ['ko', 'en'];
const WHO: Who[] = ['visitor', 'student', 'instructor'];

it('no page is left out', () => {
  assert.ok(routes().length > 15);
  assert.deepEqual(
    routes().filter((route) => !all.some((place) => isAt(place, route))),
    [],
  );
});

for (const language of LANGUAGES) {
  for (const width of [360, 1280]) {
    describe(`every page in ${language} at ${width} px has nothing cut, untranslated, failing or out of reach`, () => {
      for (const who of WHO) {
        it(`as ${who}`, async (t) => {
          const context: BrowserContext = await visitor(browser, { language, width });
          try {
            const door = await context.newPage();
            if (who !== 'visitor') await signIn(door, `${who}@maru.example`);
            await door.close();
            for (const place of all.filter((one) => one.who === who)) {
              await t.test(place.name, async () => {
                const page = await context.newPage();
                const heard = complaints(page, place.refusals);
                await page.goto(place.path);
                await settled(page);
                assert.deepEqual([...(await flaws(page)), ...heard], []);
                await page.close();
              });
            }
          } finally {
            await context.close();
          }
        });
      }
    });
  }
}
