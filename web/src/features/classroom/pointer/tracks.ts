import type { MediaState } from '../ClassMedia';
import type { Source } from '../protocol';

/** What one's own sources are sent as; undefined: not sent. */
export type OwnProducer = (source: Source) => string | undefined;

type Shown = Pick<MediaState, 'peers' | 'own'>;

/** Undefined: nothing that is here. */
export function trackOf({ peers, own }: Shown, ownProducer: OwnProducer, producerId: string) {
  for (const { producers, tracks } of peers) {
    const producer = producers.find((one) => one.producerId === producerId);
    if (producer) return tracks[producer.source];
  }
  for (const source of sources(own)) if (ownProducer(source) === producerId) return own[source];
  return undefined;
}

/** Undefined: a track that is not sent to anybody. */
export function producerOf({ peers, own }: Shown, ownProducer: OwnProducer, track: MediaStreamTrack) {
  for (const { producers, tracks } of peers) {
    const source = sources(tracks).find((one) => tracks[one] === track);
    if (source) return producers.find((one) => one.source === source)?.producerId;
  }
  const source = sources(own).find((one) => own[one] === track);
  return source && ownProducer(source);
}

const sources = (tracks: object): Source[] => Object.keys(tracks) as Source[];
