import { useEffect, useRef } from 'react';
import type { Peer } from '../ClassMedia';

/** Everybody is heard, whatever page they are on. */
export function Sounds({ peers }: { peers: Peer[] }) {
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
