import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RATE = 48_000;
const SECONDS = 4;

/**
 * For Chromium: a microphone that somebody speaks into. Its own fake beeps shortly into perfect silence, which on average is
 * softer than any room.
 */
export function spokenInto(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'voice-')), 'voice.wav');
  writeFileSync(file, wav(Array.from({ length: RATE * SECONDS }, (_, sample) => spoken(sample / RATE))));
  return `--use-file-for-fake-audio-capture=${file}`;
}

/** Syllables, four a second, of a deep voice with its overtones, -1..1. */
function spoken(second: number): number {
  const syllable = 0.25 + 0.75 * Math.sin(Math.PI * 4 * second) ** 2;
  const pitch = 140 + 30 * Math.sin(2 * Math.PI * 0.7 * second);
  const overtones = [1, 2, 3, 5, 8, 12];
  return (
    0.3 * syllable * overtones.reduce((sum, n) => sum + Math.sin(2 * Math.PI * pitch * n * second) / n, 0)
  );
}

function wav(samples: number[]): Buffer {
  const data = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, place) =>
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), place * 2),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22); // mono
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
