import { readdirSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const DICTIONARY = new URL('../src/locales/ko/', import.meta.url);
/** What every key of the dictionary begins with. */
const NAMESPACES = readdirSync(DICTIONARY).flatMap((file) =>
  [...readFileSync(new URL(file, DICTIONARY), 'utf8').matchAll(/^export const (\w+)/gm)].map(
    ([, name]) => name,
  ),
);
const UNTRANSLATED = new RegExp(`\\b(${NAMESPACES.join('|')})\\.[a-zA-Z]+|\\{\\{\\w*\\}\\}`);

/** What browsers complain of while a page is open. */
export function complaints(page: Page, expected: readonly number[] = []): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    if (expected.some((status) => text.includes(`status of ${status}`))) return;
    heard.push(`${text} (${message.location().url})`);
  });
  return heard;
}

/** Text that its own box cuts off; boxes that say so by an ellipsis or a line limit are meant to. */
function clipped(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!own || element.closest('svg, .visually-hidden, .mantine-VisuallyHidden-root, [aria-hidden=true]'))
      continue;
    const style = getComputedStyle(element);
    const hides = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
    const meant = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || style.clipPath !== 'none') continue;
    const cut =
      element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2;
    const beyond = box.right > document.documentElement.clientWidth + 1 && !element.closest('.tablewrap');
    if ((hides && !meant && cut && element.clientWidth > 0) || beyond)
      found.push(
        `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.trim().slice(0, 60)}`,
      );
  }
  return found;
}

/**
 * Everything wrong with the page as it stands; empty when nothing is. What only shows in passing, as a note that
 * closes while it is being judged, is no flaw: only what stands in each of three looks.
 */
export async function flaws(page: Page): Promise<string[]> {
  let standing = await flawsNow(page);
  for (let look = 2; look <= 3 && standing.length > 0; look++) {
    const seen = new Set(await flawsNow(page));
    standing = standing.filter((flaw) => seen.has(flaw));
  }
  return standing;
}

async function flawsNow(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const cut = await page.evaluate(clipped);
  const text = await page.evaluate(() => document.body.innerText);
  const keys = UNTRANSLATED.exec(text);
  const axe = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return [
    ...(wide > 0 ? [`scrolls sideways by ${wide} px`] : []),
    ...cut.map((one) => `clipped: ${one}`),
    ...(keys ? [`untranslated: ${keys[0]}`] : []),
    ...axe.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map((node) => `axe ${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
      ),
  ];
}
