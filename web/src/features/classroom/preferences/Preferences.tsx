import { useState } from 'react';
import { Button, Popover, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon';
import type { ClassMedia, MediaState } from '../ClassMedia';
import { remember, rememberedChoice, trackOf } from '../devices';
import { turn, useMirrors } from '../mirrors';
import { HandsCamera } from './HandsCamera';
import './preferences.css';

interface Props {
  media: ClassMedia;
  state: MediaState;
}

/** Within the class page, which is dark whatever the others are. */
const PORTAL = { target: '.classroom' };

/** How one's own sound is sent and what is seen mirrored; remembered for the next class. */
export function Preferences({ media, state }: Props) {
  const { t } = useTranslation();
  const mirrors = useMirrors();
  return (
    <Popover position="top" shadow="md" width={320} trapFocus withinPortal portalProps={PORTAL}>
      <Popover.Target>
        <Button variant="default" leftSection={<Icon name="cog" />}>
          {t('classroom.preferences.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="preferences" aria-label={t('classroom.preferences.title')}>
        <MusicMode media={media} state={state} />
        <Switch
          label={t('classroom.preferences.ownMirror')}
          checked={mirrors.own}
          onChange={() => turn('own')}
        />
        {state.instructor ? (
          <HandsCamera media={media} state={state} />
        ) : (
          <>
            <Switch
              label={`${t('classroom.preferences.instructorMirror')} (R)`}
              description={t('classroom.preferences.instructorMirrorText')}
              checked={mirrors.CAMERA}
              onChange={() => turn('CAMERA')}
            />
            <Switch
              label={t('classroom.preferences.handsMirror')}
              checked={mirrors.HANDS}
              onChange={() => turn('HANDS')}
            />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** An open microphone is opened anew, since browsers don't change what they do to a sound that flows. */
function MusicMode({ media, state }: Props) {
  const { t } = useTranslation();
  const [music, setMusic] = useState(() => rememberedChoice(state.instructor).music);
  const [busy, setBusy] = useState(false);
  const change = async (wanted: boolean) => {
    const choice = { ...rememberedChoice(state.instructor), music: wanted };
    setMusic(wanted);
    remember(choice);
    if (!state.own.MICROPHONE) return;
    setBusy(true);
    try {
      await media.hide('MICROPHONE');
      await media.show('MICROPHONE', await trackOf('MICROPHONE', choice.microphoneId, wanted));
    } catch {
      notifications.show({ message: t('classroom.denied.MICROPHONE'), color: 'persimmon' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Switch
      label={t('classroom.music.title')}
      description={t('classroom.music.text')}
      checked={music}
      disabled={busy}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  );
}
