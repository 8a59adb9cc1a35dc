import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { settingsFrom, SettingsError } from '../src/settings.js';

const token = 'a-token-of-some-length';

describe('settings', () => {
  it('need a token and have a default for everything else', () => {
    expect(settingsFrom({ MARU_MEDIA_TOKEN: token })).toEqual({
      token,
      host: '127.0.0.1',
      port: 14000,
      listen: [{ ip: '127.0.0.1', announcedAddress: undefined }],
      ports: { min: 40000, max: 40199 },
      plainListen: '127.0.0.1',
      workers: availableParallelism(),
      logLevel: 'warn',
    });
  });

  it('announce another address for each local one', () => {
    const { listen } = settingsFrom({
      MARU_MEDIA_TOKEN: token,
      MARU_MEDIA_RTC_LISTEN: '0.0.0.0, ::',
      MARU_MEDIA_RTC_ANNOUNCED: '203.0.113.7,2001:db8::7',
    });
    expect(listen).toEqual([
      { ip: '0.0.0.0', announcedAddress: '203.0.113.7' },
      { ip: '::', announcedAddress: '2001:db8::7' },
    ]);
  });

  it('never start more workers than there are cores', () => {
    const { workers } = settingsFrom({ MARU_MEDIA_TOKEN: token, MARU_MEDIA_WORKERS: '1000' });
    expect(workers).toBe(availableParallelism());
  });

  it.each([
    [{}, 'MARU_MEDIA_TOKEN'],
    [{ MARU_MEDIA_TOKEN: 'short' }, 'MARU_MEDIA_TOKEN'],
    [{ MARU_MEDIA_TOKEN: token, MARU_MEDIA_PORT: '70000' }, 'MARU_MEDIA_PORT'],
    [{ MARU_MEDIA_TOKEN: token, MARU_MEDIA_RTC_PORTS: '500-400' }, 'MARU_MEDIA_RTC_PORTS'],
    [{ MARU_MEDIA_TOKEN: token, MARU_MEDIA_RTC_PORTS: 'all' }, 'MARU_MEDIA_RTC_PORTS'],
    [{ MARU_MEDIA_TOKEN: token, MARU_MEDIA_PLAIN_LISTEN: 'lo' }, 'MARU_MEDIA_PLAIN_LISTEN'],
    [{ MARU_MEDIA_TOKEN: token, MARU_MEDIA_WORKERS: '0' }, 'MARU_MEDIA_WORKERS'],
    [{ MARU_MEDIA_TOKEN: token, MARU_MEDIA_RTC_ANNOUNCED: 'a,b' }, 'MARU_MEDIA_RTC_ANNOUNCED'],
  ])('refuse %j by the name of the variable', (env, name) => {
    expect(() => settingsFrom(env)).toThrow(SettingsError);
    expect(() => settingsFrom(env)).toThrow(name);
  });
});
