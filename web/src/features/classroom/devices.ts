import { marked, soundWanted } from './media/sound';

/** Cameras and microphones of this browser, and which of them its person chose last. */
export type Device = 'CAMERA' | 'HANDS' | 'MICROPHONE';

export interface Choice {
  cameraId: string | null;
  /** A second camera; null: any but the first. */
  handsId: string | null;
  microphoneId: string | null;
  /** Whether to enter the class with it. */
  camera: boolean;
  hands: boolean;
  microphone: boolean;
  /** The microphone carries music: nothing is taken away from its sound. */
  music: boolean;
}

const KEPT = 'maru.devices';

/** What was chosen last time; else a camera, and for the instructor a microphone: thirty open microphones are noise. */
export function rememberedChoice(instructor: boolean): Choice {
  const first: Choice = {
    cameraId: null,
    handsId: null,
    microphoneId: null,
    camera: true,
    hands: false,
    microphone: instructor,
    music: false,
  };
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Choice>) };
  } catch {
    return first;
  }
}

export function remember(choice: Choice): void {
  localStorage.setItem(KEPT, JSON.stringify(choice));
}

/**
 * `exact` for what is plugged in: else a better picture counts for more than the choice. `ideal` for what may be gone: a camera that
 * was chosen last time must not shut anyone out today.
 */
async function wanted(kind: 'videoinput' | 'audioinput', id: string | null): Promise<MediaTrackConstraints> {
  if (!id) return {};
  const there = (await devicesOf(kind)).some(({ deviceId }) => deviceId === id);
  return { deviceId: there ? { exact: id } : { ideal: id } };
}

const camera = async (id: string | null) =>
  navigator.mediaDevices.getUserMedia({
    video: {
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 30 },
      ...(await wanted('videoinput', id)),
    },
  });

const OPEN: Record<Device | 'SCREEN', (id: string | null, music: boolean) => Promise<MediaStream>> = {
  CAMERA: camera,
  HANDS: handsCamera,
  MICROPHONE: async (id, music) =>
    navigator.mediaDevices.getUserMedia({
      audio: { ...soundWanted(music), ...(await wanted('audioinput', id)) },
    }),
  SCREEN: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
};

/** The camera that showed the face last: where none was chosen, browsers take any. */
let facing: string | undefined;

/** Fails where the device is missing or denied. */
export async function trackOf(
  source: keyof typeof OPEN,
  id: string | null = null,
  music = false,
): Promise<MediaStreamTrack> {
  const [track] = (await OPEN[source](id, music)).getTracks();
  if (!track) throw new Error(`no track for ${source}`);
  if (source === 'CAMERA') facing = track.getSettings().deviceId;
  // What is written on a screen stays legible: where there is too little of anything, pictures come more rarely, not smaller.
  if (source === 'SCREEN') track.contentHint = 'detail';
  return source === 'MICROPHONE' ? marked(track, music) : track;
}

/** A chosen one, else one that does not show the face. Fails as if none were there where there is no other. */
async function handsCamera(id: string | null): Promise<MediaStream> {
  if (id) return camera(id);
  // Cameras are told apart only once one may be used.
  if ((await devicesOf('videoinput')).length === 0)
    (await camera(null)).getTracks().forEach((track) => track.stop());
  const second = secondOf(await devicesOf('videoinput'));
  if (!second) throw new DOMException('there is no second camera', 'NotFoundError');
  return camera(second.deviceId);
}

/** The first camera that does not show the face. */
export function secondOf(cameras: MediaDeviceInfo[]): MediaDeviceInfo | undefined {
  const { cameraId } = rememberedChoice(true);
  const face = cameras.find(({ deviceId }) => deviceId === (facing ?? cameraId)) ?? cameras[0];
  return cameras.find((device) => device !== face);
}

/** Why a device can't be used, as far as a browser tells. */
export type Trouble = 'denied' | 'missing' | 'busy';

export function troubleOf(error: unknown): Trouble {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'TypeError') return 'missing';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'busy';
}

/** Named only once a device may be used. */
export async function devicesOf(kind: 'videoinput' | 'audioinput'): Promise<MediaDeviceInfo[]> {
  if (!('mediaDevices' in navigator)) return [];
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter((device) => device.kind === kind && device.deviceId !== '');
}
