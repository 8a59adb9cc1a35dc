import { type ReactNode, useState } from 'react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../components/Icon';
import type { ClassMedia, MediaState } from './ClassMedia';
import { EndButton } from './cockpit/EndButton';
import { rememberedChoice, trackOf } from './devices';
import { KEYS } from './keys';
import { Preferences } from './preferences/Preferences';
import { useKey } from './useKey';

type Device = 'CAMERA' | 'HANDS' | 'MICROPHONE' | 'SCREEN';

interface Props {
  media: ClassMedia;
  state: MediaState;
  /** More of them, for those who have them. */
  children?: ReactNode;
  onLeave: () => void;
  /** The instructor's. */
  onEnd?: (() => void) | undefined;
}

export function Tools({ media, state, children, onLeave, onEnd }: Props) {
  const { t } = useTranslation();
  return (
    <div className="tools" role="toolbar" aria-label={t('classroom.tools')}>
      <Switch
        media={media}
        state={state}
        device="MICROPHONE"
        shortcut={KEYS.microphone}
        on="microphone"
        off="muted"
      />
      <Switch
        media={media}
        state={state}
        device="CAMERA"
        shortcut={KEYS.camera}
        on="camera"
        off="cameraOff"
      />
      {state.instructor ? (
        <>
          <Switch media={media} state={state} device="HANDS" shortcut={KEYS.hands} on="hand" off="hand" />
          <Switch
            media={media}
            state={state}
            device="SCREEN"
            shortcut={KEYS.screen}
            on="device"
            off="device"
          />
        </>
      ) : null}
      <Preferences media={media} state={state} />
      {children}
      <Button variant="default" leftSection={<Icon name="out" />} onClick={onLeave}>
        {t('classroom.leave')}
      </Button>
      {onEnd ? <EndButton onEnd={onEnd} /> : null}
    </div>
  );
}

function open(device: Device): Promise<MediaStreamTrack> {
  const { cameraId, handsId, microphoneId, music } = rememberedChoice(false);
  const id = { CAMERA: cameraId, HANDS: handsId, MICROPHONE: microphoneId, SCREEN: null }[device];
  return trackOf(device, id, music);
}

function Switch(props: {
  media: ClassMedia;
  state: MediaState;
  device: Device;
  /** The key that does the same. */
  shortcut: string;
  on: IconName;
  off: IconName;
}) {
  const { media, state, device, shortcut, on, off } = props;
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const shown = state.own[device] !== undefined;
  const toggle = async () => {
    setBusy(true);
    try {
      if (shown) await media.hide(device);
      else await media.show(device, await open(device));
    } catch {
      notifications.show({ message: t(`classroom.denied.${device}`), color: 'persimmon' });
    } finally {
      setBusy(false);
    }
  };
  useKey(shortcut, () => {
    if (!busy) void toggle();
  });
  return (
    <Button
      variant={shown ? 'filled' : 'default'}
      aria-pressed={shown}
      aria-keyshortcuts={shortcut.toUpperCase()}
      title={`${t(`classroom.devices.${device}`)} (${shortcut.toUpperCase()})`}
      loading={busy}
      leftSection={<Icon name={shown ? on : off} />}
      onClick={() => void toggle()}
    >
      {t(`classroom.devices.${device}`)}
    </Button>
  );
}
