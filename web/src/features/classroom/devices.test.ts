import { beforeEach, describe, expect, it } from 'vitest';
import { remember, rememberedChoice, secondOf, troubleOf } from './devices';

describe('the devices', () => {
  beforeEach(() => localStorage.clear());

  it('are open for the instructor, and for students without the microphone', () => {
    expect(rememberedChoice(true)).toMatchObject({ camera: true, microphone: true });
    expect(rememberedChoice(false)).toMatchObject({ camera: true, microphone: false });
  });

  it('are those that were chosen last', () => {
    const chosen = {
      cameraId: 'a',
      handsId: 'c',
      microphoneId: 'b',
      camera: false,
      hands: true,
      microphone: true,
      music: true,
    };
    remember(chosen);
    expect(rememberedChoice(false)).toEqual(chosen);
  });

  it('have the hands shown by another camera than the face', () => {
    const [one, two] = ['one', 'two'].map((deviceId) => ({ deviceId }) as MediaDeviceInfo);
    expect(secondOf([one!, two!])).toBe(two);
    remember({ ...rememberedChoice(true), cameraId: 'two' });
    expect(secondOf([one!, two!])).toBe(one);
    expect(secondOf([one!])).toBeUndefined();
  });

  it('begin anew where what is kept can’t be read', () => {
    localStorage.setItem('maru.devices', '{');
    expect(rememberedChoice(false).camera).toBe(true);
  });

  it('say why they can’t be used', () => {
    expect(troubleOf(new DOMException('no', 'NotAllowedError'))).toBe('denied');
    expect(troubleOf(new DOMException('no', 'NotFoundError'))).toBe('missing');
    expect(troubleOf(new DOMException('no', 'NotReadableError'))).toBe('busy');
    // Pages without HTTPS have no mediaDevices at all.
    expect(troubleOf(new TypeError('undefined'))).toBe('missing');
  });
});
