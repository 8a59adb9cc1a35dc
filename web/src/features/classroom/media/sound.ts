import type { types } from 'mediasoup-client';

/** A voice: cleaned by the browser, and nothing is sent while nobody speaks. */
const VOICE: types.ProducerCodecOptions = { opusDtx: true };

/**
 * Music: both channels, also what is soft. 128 kbit/s, since stereo Opus is hard to tell from the original there; a
 * voice takes about 40. FEC: a lost packet is heard in a long tone more than in speech.
 */
const MUSIC: types.ProducerCodecOptions = {
  opusDtx: false,
  opusFec: true,
  opusStereo: true,
  opusMaxAverageBitrate: 128_000,
};

/** What a microphone is opened with: as it is, or cleaned for speech. */
export const soundWanted = (music: boolean): MediaTrackConstraints =>
  music
    ? {
        echoCancellation: false,
        noiseSuppression: false,
        autoGainControl: false,
        channelCount: { ideal: 2 },
      }
    : {};

/** The track itself says what it carries, so that it is sent the same way after every return. */
export const marked = (track: MediaStreamTrack, music: boolean): MediaStreamTrack =>
  Object.assign(track, { contentHint: music ? 'music' : 'speech' });

export const soundOptions = ({ contentHint }: MediaStreamTrack): types.ProducerCodecOptions =>
  contentHint === 'music' ? MUSIC : VOICE;
