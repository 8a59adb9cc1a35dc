import { useEffect, useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { ClassMedia, MediaState } from '../ClassMedia';
import { devicesOf, remember, rememberedChoice, secondOf, trackOf } from '../devices';

interface Props {
  media: ClassMedia;
  state: MediaState;
}

/** Which camera shows the hands, where there is a choice. One that is on is exchanged. */
export function HandsCamera({ media, state }: Props) {
  const { t } = useTranslation();
  const [cameras, setCameras] = useState<MediaDeviceInfo[]>([]);
  const [chosen, setChosen] = useState(() => rememberedChoice(true).handsId);
  useEffect(() => {
    const list = () => void devicesOf('videoinput').then(setCameras, () => undefined);
    list();
    navigator.mediaDevices.addEventListener('devicechange', list);
    return () => navigator.mediaDevices.removeEventListener('devicechange', list);
  }, []);
  const choose = async (handsId: string) => {
    setChosen(handsId);
    remember({ ...rememberedChoice(true), handsId });
    if (!state.own.HANDS) return;
    try {
      await media.hide('HANDS');
      await media.show('HANDS', await trackOf('HANDS', handsId));
    } catch {
      notifications.show({ message: t('classroom.denied.HANDS'), color: 'persimmon' });
    }
  };
  if (cameras.length < 2) return null;
  return (
    <NativeSelect
      label={t('classroom.lobby.which.HANDS')}
      value={state.own.HANDS?.getSettings().deviceId ?? chosen ?? secondOf(cameras)?.deviceId ?? ''}
      onChange={(event) => void choose(event.currentTarget.value)}
      data={cameras.map(({ deviceId, label }, index) => ({
        value: deviceId,
        label: label || t('classroom.lobby.unnamed', { no: index + 1 }),
      }))}
    />
  );
}
