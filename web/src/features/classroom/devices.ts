/** Cameras and microphones of this browser, and which of them its person chose last. */
export type Device = 'CAMERA' | 'MICROPHONE';

export interface Choice {
  cameraId: string | null;
  microphoneId: string | null;
  /** Whether to enter the class with it. */
  camera: boolean;
  microphone: boolean;
}

const KEPT = 'maru.devices';

/** What was chosen last time; else a camera, and for the instructor a microphone: thirty open microphones are noise. */
export function rememberedChoice(instructor: boolean): Choice {
  const first: Choice = { cameraId: null, microphoneId: null, camera: true, microphone: instructor };
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Choice>) };
  } catch {
    return first;
  }
}

export function remember(choice: Choice): void {
  localStorage.setItem(KEPT, JSON.stringify(choice));
}

/** `ideal`, not `exact`: a camera that was chosen last time and is not plugged in today must not shut anyone out. */
const wanted = (id: string | null): MediaTrackConstraints => (id ? { deviceId: { ideal: id } } : {});

const OPEN: Record<Device | 'SCREEN', (id: string | null) => Promise<MediaStream>> = {
  CAMERA: (id) =>
    navigator.mediaDevices.getUserMedia({
      video: {
        width: { ideal: 1280 },
        height: { ideal: 720 },
        frameRate: { ideal: 30 },
        ...wanted(id),
      },
    }),
  MICROPHONE: (id) => navigator.mediaDevices.getUserMedia({ audio: wanted(id) }),
  SCREEN: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
};

/** Fails where the device is missing or denied. */
export async function trackOf(
  source: keyof typeof OPEN,
  id: string | null = null,
): Promise<MediaStreamTrack> {
  const [track] = (await OPEN[source](id)).getTracks();
  if (!track) throw new Error(`no track for ${source}`);
  return track;
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
