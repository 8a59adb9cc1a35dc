import type { Tracks } from '../MediaSession';

/** What somebody can be seen by, in the order in which it takes the large place. */
export type PictureSource = 'SCREEN' | 'HANDS' | 'CAMERA';

const LARGEST_FIRST: readonly PictureSource[] = ['SCREEN', 'HANDS', 'CAMERA'];

/** What of somebody is shown, never nothing; where no picture is carried, only who they are. */
export function picturesOf(tracks: Tracks, audioOnly: boolean): PictureSource[] {
  const carried = audioOnly ? [] : LARGEST_FIRST.filter((source) => tracks[source]);
  return carried.length > 0 ? carried : ['CAMERA'];
}

/** The one in the large place, and those beside it. What the viewer chose counts while it is there. */
export function arranged(
  pictures: readonly PictureSource[],
  chosen: PictureSource | null,
): { large: PictureSource; beside: PictureSource[] } {
  const large = pictures.find((source) => source === chosen) ?? pictures[0] ?? 'CAMERA';
  return { large, beside: pictures.filter((source) => source !== large) };
}
