/** Saves every page in both languages, light and dark, on a phone and a desk: `npm run shots -- <folder> [names…]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, PASSWORD, settled, signIn, visitor, type Look } from './browser.ts';
import { places, type Who } from './places.ts';

const [folder = 'shots', ...only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const looks: (Look & { name: string })[] = (
  process.env.SHOTS ?? 'ko-desk-light,ko-phone-dark,en-desk-dark,en-phone-light'
)
  .split(',')
  .map((name) => ({
    name,
    language: name.startsWith('en') ? 'en' : 'ko',
    width: name.includes('phone') ? 360 : 1280,
    scheme: name.endsWith('dark') ? 'dark' : 'light',
  }));

const all = (await places(PASSWORD)).filter(({ name }) => only.length === 0 || only.includes(name));
const browser = await launch();
try {
  for (const look of looks) {
    for (const who of ['visitor', 'student', 'instructor'] satisfies Who[]) {
      const these = all.filter((place) => place.who === who);
      if (these.length === 0) continue;
      const context = await visitor(browser, look);
      const page = await context.newPage();
      if (who !== 'visitor') await signIn(page, `${who}@maru.example`);
      for (const place of these) {
        await page.goto(place.path);
        await settled(page);
        await page.screenshot({ path: join(folder, `${place.name}-${look.name}.png`), fullPage: true });
        console.log(`${place.name}-${look.name}.png`);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
}
