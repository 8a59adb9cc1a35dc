import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

describe('CSV', () => {
  it('survives commas, quotes, lines and Korean', () => {
    expect(
      csvOf([
        ['찾은 말', 3],
        ['가, "나"\n다', null],
      ]),
    ).toBe('\uFEFF찾은 말,3\r\n"가, ""나""\n다",\r\n');
  });

  it.each(['=1+1', '+82', '-2', '@x', '\tx'])('is no formula: %s', (text) => {
    expect(csvOf([[text]])).toContain(`'${text}`);
  });

  it('leaves numbers numbers', () => {
    expect(csvOf([[-2]])).toBe('\uFEFF-2\r\n');
  });
});
