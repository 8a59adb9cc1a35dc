import { type CSSProperties, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentsSeenBy } from '../../api/types';
import type { ClassMedia, MediaState, Peer } from './ClassMedia';
import { KEYS } from './keys';
import type { Person } from './live';
import { gridOf, stripOf } from './stage/grid';
import { Pages } from './stage/Pages';
import { arranged, picturesOf, type PictureSource } from './stage/pictures';
import { OwnTile, PeerTile } from './stage/PersonTile';
import { Sounds } from './stage/Sounds';
import { useSize } from './stage/useSize';
import { turn } from './mirrors';
import { useKey } from './useKey';
import { useWatching } from './useWatching';

interface Props {
  media: ClassMedia;
  state: MediaState;
  me: Person;
  people: Person[];
  /** The member whom the instructor shows to all. */
  spotlit: string | null;
  studentsSeenBy: StudentsSeenBy;
  /** What may be done to this one. */
  actsOn?: ((peer: Peer) => ReactNode) | undefined;
}

/** One tile's worth: a picture of a peer, or of oneself. */
interface Shown {
  peer: Peer | null;
  source: PictureSource;
}

/** How many are seen at once: more than that nobody can look at, and few phones can decode. */
const GRID = 12;

/**
 * One person large with their other pictures first among the others, or all of the same size; page by page. Keys: G,
 * X for the next picture of whoever is large, R for the instructor in a mirror.
 */
export function Stage({ media, state, me, people, spotlit, studentsSeenBy, actsOn }: Props) {
  const { t } = useTranslation();
  const stage = useRef<HTMLDivElement>(null);
  const tiles = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState(false);
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<PictureSource | null>(null);
  useKey(KEYS.grid, () => setGrid((shown) => !shown));
  useKey(KEYS.turn, () => turn('CAMERA'), !state.instructor);
  useWatching(stage, media);
  const instructor = state.peers.find((peer) => peer.instructor);
  const lit = state.peers.find((peer) => peer.memberId === spotlit);
  const ownLarge = !grid && (spotlit === me.memberId || (state.instructor && !lit));
  const large = grid || ownLarge ? undefined : (lit ?? instructor);
  // One's own screen would be seen within itself.
  const ownPictures = picturesOf({ ...state.own, SCREEN: undefined }, false);
  const of = (peer: Peer | null): Shown[] =>
    (peer ? picturesOf(peer.tracks, state.audioOnly) : ownPictures).map((source) => ({ peer, source }));
  const shown =
    ownLarge || large
      ? arranged(
          of(large ?? null).map(({ source }) => source),
          chosen,
        )
      : null;
  useKey(KEYS.picture, () => {
    if (shown) setChosen(shown.next);
  });
  // The instructor first, wherever they come in.
  const others = state.peers
    .filter((peer) => peer !== large)
    .toSorted((a, b) => Number(b.instructor) - Number(a.instructor))
    .flatMap(of);
  const fixed = ownLarge ? [] : of(null);
  const standing = fixed.length + (shown?.beside.length ?? 0);
  const place = useSize(tiles);
  const size = grid ? GRID - standing : stripOf(standing, place.width);
  const pages = Math.max(1, Math.ceil(others.length / size));
  const at = Math.min(page, pages - 1);
  const paged = others.slice(at * size, (at + 1) * size);
  const { columns, tile: wide } = gridOf(standing + paged.length, place.width, place.height);
  const tile = ({ peer, source }: Shown, key: string, enlarge?: () => void) =>
    peer ? (
      <PeerTile
        key={key}
        peer={peer}
        source={source}
        state={state}
        acts={source === 'CAMERA' ? actsOn?.(peer) : undefined}
        onEnlarge={enlarge}
      />
    ) : (
      <OwnTile
        key={key}
        me={me}
        source={source}
        state={state}
        studentsSeenBy={studentsSeenBy}
        onEnlarge={enlarge}
      />
    );
  const keyOf = ({ peer, source }: Shown) => `${peer?.peerId ?? 'own'} ${source}`;
  const teacher = people.find((person) => person.instructor);
  return (
    <div className={grid ? 'stage stage-all' : 'stage'} ref={stage}>
      {grid ? null : (
        <div className="stage-main">
          {shown ? (
            tile({ peer: large ?? null, source: shown.large }, 'large')
          ) : (
            <p className="stage-waiting" role="status">
              {t(teacher ? 'classroom.instructorNoMedia' : 'classroom.instructorAway')}
            </p>
          )}
        </div>
      )}
      <div
        className={grid ? 'stage-grid' : 'stage-strip'}
        role="group"
        aria-label={t('classroom.people')}
        ref={tiles}
        style={grid ? ({ '--columns': columns, '--tile': `${wide}px` } as CSSProperties) : undefined}
      >
        {/* By their places, so that whoever swaps them by keyboard stays where they are. */}
        {shown?.beside.map((source, index) =>
          tile({ peer: large ?? null, source }, `beside ${index}`, () => setChosen(source)),
        )}
        {[...fixed, ...paged].map((one) => tile(one, keyOf(one)))}
      </div>
      {pages > 1 ? <Pages at={at} pages={pages} onTurn={setPage} /> : null}
      <Sounds peers={state.peers} />
    </div>
  );
}
