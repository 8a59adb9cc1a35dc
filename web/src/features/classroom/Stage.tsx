import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/Icon';
import type { ClassMedia, MediaState, Peer } from './ClassMedia';
import type { Person } from './live';
import { Tile } from './Tile';
import { useKey } from './useKey';
import { useWatching } from './useWatching';

interface Props {
  media: ClassMedia;
  state: MediaState;
  me: Person;
  people: Person[];
  /** The member whom the instructor shows to all. */
  spotlit: string | null;
  /** What may be done to this one. */
  actsOn?: ((peer: Peer) => ReactNode) | undefined;
}

/** How many are seen at once: more than that nobody can look at, and few phones can decode. */
const STRIP = 6;
const GRID = 12;

/** One person large and the others in a strip, or all of the same size; page by page. Key: G. */
export function Stage({ media, state, me, people, spotlit, actsOn }: Props) {
  const { t } = useTranslation();
  const stage = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState(false);
  const [page, setPage] = useState(0);
  useKey('g', () => setGrid((shown) => !shown));
  useWatching(stage, media);
  const instructor = state.peers.find((peer) => peer.instructor);
  const lit = state.peers.find((peer) => peer.memberId === spotlit);
  const ownLarge = !grid && (spotlit === me.memberId || (state.instructor && !lit));
  const large = grid || ownLarge ? undefined : (lit ?? instructor);
  const size = grid ? GRID : STRIP;
  const others = state.peers.filter((peer) => peer !== large);
  const pages = Math.max(1, Math.ceil(others.length / size));
  const at = Math.min(page, pages - 1);
  const own = (
    <Tile
      key="own"
      name={me.name}
      memberId={me.memberId}
      video={state.own.CAMERA}
      muted={!state.own.MICROPHONE}
      mirrored
      label={t('classroom.you')}
    />
  );
  const tile = (peer: Peer) => <PeerTile key={peer.peerId} peer={peer} state={state} acts={actsOn?.(peer)} />;
  const teacher = people.find((person) => person.instructor);
  return (
    <div className={grid ? 'stage stage-all' : 'stage'} ref={stage}>
      {grid ? null : (
        <div className="stage-main">
          {ownLarge ? (
            own
          ) : large ? (
            tile(large)
          ) : (
            <p className="stage-waiting" role="status">
              {t(teacher ? 'classroom.instructorNoMedia' : 'classroom.instructorAway')}
            </p>
          )}
        </div>
      )}
      <div className={grid ? 'stage-grid' : 'stage-strip'} role="group" aria-label={t('classroom.people')}>
        {ownLarge ? null : own}
        {others.slice(at * size, (at + 1) * size).map(tile)}
      </div>
      {pages > 1 ? (
        <nav className="stage-pages" aria-label={t('classroom.stage.pages')}>
          <ActionIcon
            variant="default"
            size={44}
            disabled={at === 0}
            aria-label={t('classroom.stage.before')}
            onClick={() => setPage(at - 1)}
          >
            <Icon name="left" />
          </ActionIcon>
          <span>{t('classroom.stage.page', { page: at + 1, pages })}</span>
          <ActionIcon
            variant="default"
            size={44}
            disabled={at === pages - 1}
            aria-label={t('classroom.stage.next')}
            onClick={() => setPage(at + 1)}
          >
            <Icon name="right" />
          </ActionIcon>
        </nav>
      ) : null}
      <Sounds peers={state.peers} />
    </div>
  );
}

function PeerTile({ peer, state, acts }: { peer: Peer; state: MediaState; acts: ReactNode }) {
  const { t } = useTranslation();
  const source = peer.tracks.SCREEN ? 'SCREEN' : 'CAMERA';
  return (
    <Tile
      name={peer.name}
      memberId={peer.memberId}
      video={peer.tracks[source]}
      producerId={peer.producers.find((producer) => producer.source === source)?.producerId}
      muted={!peer.producers.some((producer) => producer.source === 'MICROPHONE')}
      speaking={state.speaking.includes(peer.peerId)}
      quality={state.quality[peer.peerId]}
      resting={state.audioOnly}
      label={peer.instructor ? t('classroom.instructor') : undefined}
      acts={acts}
    />
  );
}

/** Everybody is heard, whatever page they are on. */
function Sounds({ peers }: { peers: Peer[] }) {
  return peers.flatMap(({ peerId, tracks }) =>
    (['MICROPHONE', 'SCREEN_SOUND'] as const).map((source) =>
      tracks[source] ? <Sound key={`${peerId} ${source}`} track={tracks[source]} /> : null,
    ),
  );
}

function Sound({ track }: { track: MediaStreamTrack }) {
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    if (audio.current) audio.current.srcObject = new MediaStream([track]);
  }, [track]);
  // eslint-disable-next-line jsx-a11y/media-has-caption -- live speech has no caption track
  return <audio ref={audio} autoPlay />;
}
