import type { Tracks } from '../MediaSession';

/** What somebody can be seen by, in the order in which it takes the large place. */
export type PictureSource = 'SCREEN' | 'HANDS' | 'CAMERA';

const LARGEST_FIRST: readonly PictureSource[] = ['SCREEN', 'HANDS', 'CAMERA'];

/** What of somebody is shown, never nothing; where no picture is carried, only who they are. */
export function picturesOf(tracks: Tracks, audioOnly: boolean): PictureSource[] {
  const carried = audioOnly ? [] : LARGEST_FIRST.filter((source) => tracks[source]);
  return carried.length > 0 ? carried : ['CAMERA'];
}

export interface Arranged {
  large: PictureSource;
  beside: PictureSource[];
  /** Which one comes after the large one, round and round. */
  next: PictureSource;
}

/** The one in the large place, and those beside it. What the viewer chose counts while it is there. */
export function arranged(pictures: readonly PictureSource[], chosen: PictureSource | null): Arranged {
  const at = Math.max(
    0,
    pictures.findIndex((source) => source === chosen),
  );
  const large = pictures[at] ?? 'CAMERA';
  return {
    large,
    beside: pictures.filter((source) => source !== large),
    next: pictures[(at + 1) % pictures.length] ?? large,
  };
}
