import { describe, expect, it } from 'vitest';
import i18n, { speak, startI18n } from './i18n';

describe('numbers in sentences', () => {
  it('are written as the language writes them, in its forms', async () => {
    await startI18n('ko');
    expect(i18n.t('demand.times', { count: 2210 })).toBe('2,210번');
    await speak('en', false);
    expect(i18n.t('demand.times', { count: 2210 })).toBe('2,210 times');
    expect(i18n.t('demand.times', { count: 1 })).toBe('1 time');
  });
});
