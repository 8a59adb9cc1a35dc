import { useEffect, useState } from 'react';
import { type Device, devicesOf, type Trouble, trackOf, troubleOf } from '../devices';

export interface Preview {
  track: MediaStreamTrack | null;
  trouble: Trouble | null;
  devices: MediaDeviceInfo[];
}

const NOTHING: Preview = { track: null, trouble: null, devices: [] };

/** One device while it is tried: open as long as it is wanted, closed when it is not. */
export function usePreview(device: Device, wanted: boolean, id: string | null, music = false): Preview {
  const [preview, setPreview] = useState<Preview>(NOTHING);
  useEffect(() => {
    if (!wanted) return undefined;
    let over = false;
    let opened: MediaStreamTrack | null = null;
    const open = async () => {
      let trouble: Trouble | null = null;
      try {
        opened = await trackOf(device, id, music);
      } catch (error) {
        trouble = troubleOf(error);
      }
      const devices = await devicesOf(device === 'MICROPHONE' ? 'audioinput' : 'videoinput').catch(() => []);
      if (over) opened?.stop();
      else setPreview({ track: opened, trouble, devices });
    };
    void open();
    return () => {
      over = true;
      opened?.stop();
      setPreview((before) => ({ ...NOTHING, devices: before.devices }));
    };
  }, [device, wanted, id, music]);
  return preview;
}
