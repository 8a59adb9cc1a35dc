import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch, signIn, visitor } from './browser.ts';
import { complaints } from './judge.ts';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

describe('what runs Maru', () => {
  it("shows an admin the job on Flink's own page", async () => {
    const context = await visitor(browser, { language: 'ko', width: 1280 });
    const page = await context.newPage();
    await signIn(page, 'admin@maru.example');
    const heard = complaints(page);
    await page.goto('/flink');
    await page.getByText('maru-recommendation-and-demand').first().waitFor();
    await page.getByText('RUNNING').first().waitFor();
    assert.equal(new URL(page.url()).pathname, '/flink/');
    assert.deepEqual(heard, []);
    const ending = await context.request.get('/flink/jobs/00000000000000000000000000000000/yarn-cancel');
    assert.equal(ending.status(), 404);
    await context.close();
  });

  it("keeps Flink's page from everybody else", async () => {
    const context = await visitor(browser, { language: 'ko', width: 1280 });
    assert.equal((await context.request.get('/flink/overview')).status(), 401);
    await signIn(await context.newPage(), 'instructor@maru.example');
    assert.equal((await context.request.get('/flink/overview')).status(), 403);
    await context.close();
  });
});
