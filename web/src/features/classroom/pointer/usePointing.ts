import { useEffect, useRef, useState } from 'react';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { ClassMedia, MediaState } from '../ClassMedia';
import type { Place } from './message';
import { pictureOf, placeIn, trackIn } from './picture';
import { producerOf } from './tracks';

/** Pictures that may be pointed at. */
const LARGE = '.stage-main video, .pointer-pad video';

export interface Pointing {
  on: boolean;
  turn: () => void;
}

/** While it is on, whoever moves over the large picture, by mouse, pen or finger, points there for all. */
export function usePointing(media: ClassMedia, state: MediaState): Pointing {
  const { t } = useTranslation();
  const [on, setOn] = useState(false);
  const newest = useRef(state);
  useEffect(() => {
    newest.current = state;
  }, [state]);
  useEffect(() => {
    if (!on) return undefined;
    const { pointer } = media;
    const moved = (event: PointerEvent) => {
      const place = placeAt(event.clientX, event.clientY, (track) =>
        producerOf(newest.current, media.producerOf, track),
      );
      if (place) pointer.point(place);
    };
    pointer.start(() => {
      setOn(false);
      notifications.show({ message: t('pointer.unsupported'), color: 'persimmon' });
    });
    document.addEventListener('pointermove', moved);
    document.addEventListener('pointerdown', moved);
    return () => {
      document.removeEventListener('pointermove', moved);
      document.removeEventListener('pointerdown', moved);
      pointer.stop();
    };
  }, [on, media, t]);
  return { on, turn: () => setOn((was) => !was) };
}

function placeAt(
  pageX: number,
  pageY: number,
  producerIdOf: (track: MediaStreamTrack) => string | undefined,
): Place | null {
  const video = document
    .elementsFromPoint(pageX, pageY)
    .find((element): element is HTMLVideoElement => element.matches(LARGE));
  const track = video && trackIn(video);
  const producerId = track && producerIdOf(track);
  const picture = video && pictureOf(video);
  const place = picture && placeIn(picture, pageX, pageY);
  return place && producerId ? { producerId, ...place } : null;
}
