import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { call, type Member, member, prepared, received, until } from './lesson.ts';
import { network, type Network, noNetworks } from './network.ts';
import { begin, enter, pageOf, seat } from './seats.ts';
import { arrives, heights } from './statistics.ts';

/** A student whose network becomes slow, and later another: what the class page does, and what is told of it. */

/** Whatever a browser and the server take to agree on a rate: both probe upward every ten seconds or so. */
const PATIENCE_MS = 120_000;

let place: Network;
let browsers: Browser[] = [];
before(async () => {
  if (noNetworks) return;
  place = network();
  browsers = await Promise.all([seat(), seat(place)]);
});
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  if (!noNetworks) place.remove();
});

/** The picture has this height, sooner or later. */
const seen = (page: Page, fits: (height: number) => boolean) =>
  until(
    () => heights(page),
    ([height = 0]) => fits(height),
    PATIENCE_MS,
  );

interface Live {
  people: { connected: number }[];
}

interface Person {
  story: { kind: string; until: string | null }[];
  samples: { audioOnly: boolean; received: { height: number } }[];
}

/** What the instructor is told of one student's connection. */
async function diagnosed(asking: Member, sessionId: string, { memberId }: Member): Promise<Person> {
  const path = `/api/sessions/${sessionId}/diagnostics?member=${memberId}`;
  const { people } = await call<{ people: Person[] }>(asking.token, 'GET', path);
  return people[0] ?? { story: [], samples: [] };
}

test(
  'a slow network gets a smaller picture, then sound only, and the picture back',
  { skip: noNetworks },
  async () => {
    const [instructor, student] = await Promise.all([member('규현'), member('영준')]);
    const [first, second] = browsers;
    assert.ok(first && second);
    const sessionId = await prepared(instructor, student);
    const [teaching, learning] = await Promise.all([
      pageOf(first, instructor),
      pageOf(second, student, place),
    ]);
    await begin(teaching, sessionId);
    await enter(learning, sessionId);
    await arrives(learning);
    await seen(learning, (height) => height > 360);

    place.throttle('150kbit');
    await seen(learning, (height) => height > 0 && height <= 180);

    place.throttle('25kbit');
    const soundOnly = learning.getByText('지금은 소리만 들려요');
    await soundOnly.waitFor({ timeout: PATIENCE_MS });
    const { audioBytes } = await received(learning);
    await until(
      () => received(learning),
      (now) => now.audioBytes > audioBytes,
    );
    await until(
      () => diagnosed(instructor, sessionId, student),
      (person) => person.samples.some((sample) => sample.audioOnly),
      PATIENCE_MS,
    );

    place.unthrottle();
    await soundOnly.waitFor({ state: 'detached', timeout: PATIENCE_MS });
    await arrives(learning);
    await seen(learning, (height) => height > 360);
    await until(
      () => diagnosed(instructor, sessionId, student),
      (person) => person.story.some(({ kind, until: end }) => kind === 'AUDIO_ONLY' && end !== null),
      PATIENCE_MS,
    );

    // The device changes from one network to another, and is seen and heard there as before; nobody stands there twice.
    place.move();
    await Promise.all([arrives(teaching, false), arrives(learning)]);
    await until(
      () => call<Live>(instructor.token, 'GET', `/api/sessions/${sessionId}/diagnostics`),
      ({ people }) => people.every(({ connected }) => connected === 1),
      PATIENCE_MS,
    );
  },
);
