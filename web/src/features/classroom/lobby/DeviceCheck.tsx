import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StudentsSeenBy } from '../../../api/types';
import { Icon } from '../../../components/Icon';
import { type Choice, type Device } from '../devices';
import { useMirrors } from '../mirrors';
import { levelOf, playTestTone } from './level';
import { NetworkCheck } from './NetworkCheck';
import { type Preview, usePreview } from './usePreview';
import './lobby.css';

interface Props {
  sessionId: string;
  instructor: boolean;
  /** Not known until the course is. */
  studentsSeenBy: StudentsSeenBy | undefined;
  choice: Choice;
  onChange: (choice: Choice) => void;
  children: ReactNode;
}

/** Before the door: does the camera see, does the microphone hear, is anything heard, does the network carry it? */
export function DeviceCheck({ sessionId, instructor, studentsSeenBy, choice, onChange, children }: Props) {
  const { t } = useTranslation();
  const { own: mirrored } = useMirrors();
  const camera = usePreview('CAMERA', choice.camera, choice.cameraId);
  const microphone = usePreview('MICROPHONE', choice.microphone, choice.microphoneId, choice.music);
  const hands = usePreview('HANDS', instructor && choice.hands, choice.handsId);
  return (
    <section className="lobby" aria-label={t('classroom.lobby.title')}>
      <div className="lobby-pictures">
        <div className="lobby-picture">
          {camera.track ? (
            <Picture track={camera.track} mirrored={mirrored} />
          ) : (
            <p role="status">
              {choice.camera && !camera.trouble
                ? t('classroom.lobby.opening')
                : t('classroom.lobby.noPicture')}
            </p>
          )}
        </div>
        {hands.track ? (
          <div className="lobby-picture lobby-hands">
            <Picture track={hands.track} mirrored={false} />
          </div>
        ) : null}
        {studentsSeenBy ? (
          <p className="lobby-seen" role="status">
            <Icon name={studentsSeenBy === 'EVERYONE' ? 'people' : 'lock'} />
            <span>
              {t(`classroom.lobby.seen.${instructor ? 'instructor' : 'student'}.${studentsSeenBy}`)}
            </span>
          </p>
        ) : null}
      </div>
      <div className="lobby-devices">
        <DeviceRow
          device="CAMERA"
          on={choice.camera}
          preview={camera}
          chosen={choice.cameraId}
          onSwitch={(on) => onChange({ ...choice, camera: on })}
          onChoose={(cameraId) => onChange({ ...choice, cameraId })}
        />
        {instructor ? (
          <DeviceRow
            device="HANDS"
            on={choice.hands}
            preview={hands}
            chosen={choice.handsId}
            onSwitch={(on) => onChange({ ...choice, hands: on })}
            onChoose={(handsId) => onChange({ ...choice, handsId })}
          />
        ) : null}
        <DeviceRow
          device="MICROPHONE"
          on={choice.microphone}
          preview={microphone}
          chosen={choice.microphoneId}
          onSwitch={(on) => onChange({ ...choice, microphone: on })}
          onChoose={(microphoneId) => onChange({ ...choice, microphoneId })}
        >
          {microphone.track ? <Level track={microphone.track} /> : null}
          {choice.microphone ? (
            <Switch
              label={t('classroom.music.title')}
              description={t('classroom.music.text')}
              checked={choice.music}
              onChange={(event) => onChange({ ...choice, music: event.currentTarget.checked })}
            />
          ) : null}
        </DeviceRow>
        <SpeakerTest />
        <NetworkCheck sessionId={sessionId} />
        {children}
      </div>
    </section>
  );
}

interface RowProps {
  device: Device;
  on: boolean;
  preview: Preview;
  chosen: string | null;
  onSwitch: (on: boolean) => void;
  onChoose: (id: string) => void;
  children?: ReactNode;
}

function DeviceRow({ device, on, preview, chosen, onSwitch, onChoose, children }: RowProps) {
  const { t } = useTranslation();
  const { trouble, devices, track } = preview;
  const inUse = track?.getSettings().deviceId ?? chosen ?? '';
  return (
    <div className="lobby-device">
      <Switch
        label={t(`classroom.devices.${device}`)}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {on && devices.length > 1 ? (
        <NativeSelect
          aria-label={t(`classroom.lobby.which.${device}`)}
          value={inUse}
          onChange={(event) => onChoose(event.currentTarget.value)}
          data={devices.map(({ deviceId, label }, index) => ({
            value: deviceId,
            label: label || t('classroom.lobby.unnamed', { no: index + 1 }),
          }))}
        />
      ) : null}
      {on && trouble ? (
        <p className="lobby-trouble" role="status">
          {t(`classroom.lobby.trouble.${device}.${trouble}`)}
        </p>
      ) : null}
      {children}
    </div>
  );
}

function Picture({ track, mirrored }: { track: MediaStreamTrack; mirrored: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  return <video ref={video} className={mirrored ? 'mirrored' : undefined} autoPlay playsInline muted />;
}

function Level({ track }: { track: MediaStreamTrack }) {
  const { t } = useTranslation();
  const [level, setLevel] = useState(0);
  useEffect(() => levelOf(track, setLevel), [track]);
  return (
    <meter className="lobby-level" min={0} max={1} value={level} aria-label={t('classroom.lobby.level')} />
  );
}

function SpeakerTest() {
  const { t } = useTranslation();
  const [playing, setPlaying] = useState(false);
  const play = async () => {
    setPlaying(true);
    await playTestTone().catch(() => undefined);
    setPlaying(false);
  };
  return (
    <Button
      variant="default"
      leftSection={<Icon name="play" />}
      loading={playing}
      onClick={() => void play()}
    >
      {t('classroom.lobby.speaker')}
    </Button>
  );
}
