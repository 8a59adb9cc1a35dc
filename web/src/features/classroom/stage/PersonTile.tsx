import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentsSeenBy } from '../../../api/types';
import type { MediaState, Peer } from '../ClassMedia';
import type { Person } from '../live';
import { useMirrors } from '../mirrors';
import { Tile } from '../Tile';
import { picturesOf, type PictureSource } from './pictures';

interface PeerProps {
  peer: Peer;
  source: PictureSource;
  state: MediaState;
  acts: ReactNode;
  onEnlarge: (() => void) | undefined;
}

/** One picture of somebody else. */
export function PeerTile({ peer, source, state, acts, onEnlarge }: PeerProps) {
  const { t } = useTranslation();
  const mirrors = useMirrors();
  return (
    <Tile
      name={peer.name}
      memberId={peer.memberId}
      source={source}
      video={peer.tracks[source]}
      producerId={peer.producers.find((producer) => producer.source === source)?.producerId}
      mirrored={peer.instructor && source !== 'SCREEN' && mirrors[source]}
      muted={!peer.producers.some((producer) => producer.source === 'MICROPHONE')}
      speaking={speaks(state, peer.peerId, source, picturesOf(peer.tracks, state.audioOnly))}
      quality={state.quality[peer.peerId]}
      resting={state.audioOnly}
      label={
        source === 'CAMERA'
          ? peer.instructor
            ? t('classroom.instructor')
            : undefined
          : t(`classroom.pictures.${source}`)
      }
      acts={acts}
      onEnlarge={onEnlarge}
    />
  );
}

interface OwnProps {
  me: Person;
  source: PictureSource;
  state: MediaState;
  studentsSeenBy: StudentsSeenBy;
  onEnlarge: (() => void) | undefined;
}

/** One's own picture, as only oneself sees it. */
export function OwnTile({ me, source, state, studentsSeenBy, onEnlarge }: OwnProps) {
  const { t } = useTranslation();
  const mirrors = useMirrors();
  const unseen = !state.instructor && studentsSeenBy === 'INSTRUCTOR';
  return (
    <Tile
      name={me.name}
      memberId={me.memberId}
      source={source}
      video={state.own[source]}
      muted={!state.own.MICROPHONE}
      speaking={speaks(state, state.peerId, source, picturesOf({ ...state.own, SCREEN: undefined }, false))}
      mirrored={source === 'CAMERA' && mirrors.own}
      label={
        source === 'CAMERA'
          ? t(unseen ? 'classroom.youUnseen' : 'classroom.you')
          : t(`classroom.pictures.${source}`)
      }
      onEnlarge={onEnlarge}
    />
  );
}

/** Of somebody with several pictures, it is the face that speaks; without one, the first. */
function speaks(state: MediaState, peerId: string, source: PictureSource, all: PictureSource[]): boolean {
  const mouth = all.includes('CAMERA') ? 'CAMERA' : all[0];
  return source === mouth && state.speaking.includes(peerId);
}
