import { describe, expect, it } from 'vitest';
import { addressOf, typeOf } from './types';

describe('a handout', () => {
  it('is a page, also where nobody typed how it is reached', () => {
    expect(addressOf(' https://maru.example/붓 ')).toBe('https://maru.example/%EB%B6%93');
    expect(addressOf('maru.example/brushes')).toBe('https://maru.example/brushes');
    expect(addressOf('javascript:alert(1)')).toBeNull();
    expect(addressOf('   ')).toBeNull();
    expect(addressOf('https://')).toBeNull();
  });

  it('is a file, and what its name does not tell is a text', () => {
    expect(typeOf('획순.PDF')).toBe('application/pdf');
    expect(typeOf('붓.jpg')).toBe('image/jpeg');
    expect(typeOf('메모.md')).toBe('text/plain');
    expect(typeOf('메모')).toBe('text/plain');
  });
});
