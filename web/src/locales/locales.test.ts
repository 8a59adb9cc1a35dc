import { describe, expect, it } from 'vitest';
import en from './en';
import ko from './ko';

const PLURAL = /_(zero|one|two|few|many|other)$/;

function keys(node: object, path = ''): string[] {
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keys(value, `${path}${name}.`) : [`${path}${name}`],
  );
}

const texts = (node: object): string[] =>
  Object.values(node).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? texts(value) : [String(value)],
  );

const holes = (text: string): string => [...text.matchAll(/{{\w+}}/g)].map(String).sort().join();

function withText(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([name, value]: [string, unknown]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? withText(value, `${path}${name}.`)
      : [[`${path}${name}`, String(value)]],
  );
}

const stems = (node: object) => [...new Set(keys(node).map((key) => key.replace(PLURAL, '')))].sort();

describe('both languages', () => {
  it('say the same things', () => {
    expect(stems(en)).toEqual(stems(ko));
  });

  it('have every plural form that their grammar asks for', () => {
    const lacking = (node: object, forms: string[]) => {
      const all = new Set(keys(node));
      return [...all]
        .filter((key) => PLURAL.test(key))
        .map((key) => key.replace(PLURAL, ''))
        .flatMap((stem) => forms.map((form) => `${stem}_${form}`).filter((key) => !all.has(key)));
    };
    expect(lacking(ko, ['other'])).toEqual([]);
    expect(lacking(en, ['one', 'other'])).toEqual([]);
  });

  it('count in forms: no English sentence says a number in one form only', () => {
    expect(withText(en).filter(([key, text]) => text.includes('{{count}}') && !PLURAL.test(key))).toEqual([]);
  });

  it('leave the same holes to fill', () => {
    const korean = new Map(withText(ko));
    const different = withText(en)
      .filter(([key]) => korean.has(key) && !PLURAL.test(key))
      .filter(([key, text]) => holes(text) !== holes(korean.get(key) ?? ''));
    expect(different).toEqual([]);
  });

  it('are not each other: no Korean in English', () => {
    expect(texts(en).filter((text) => /[가-힣]/.test(text))).toEqual([]);
  });

  it('say nothing empty', () => {
    expect([...texts(ko), ...texts(en)].filter((text) => text.trim() === '')).toEqual([]);
  });
});
