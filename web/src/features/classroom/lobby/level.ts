/** How loud a track is, 0..1, until it is closed. */
export function levelOf(track: MediaStreamTrack, tell: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    tell(loudness(samples));
  }, 100);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}

/** Of -60 dB and less nothing, of 0 dB all: ears hear logarithms. */
export function loudness(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i++) sum += (samples[i] ?? 0) ** 2;
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length) + 1e-12);
  return Math.min(1, Math.max(0, 1 + decibels / 60));
}

/** Two soft notes, to hear whether anything is heard. */
export async function playTestTone(): Promise<void> {
  const context = new AudioContext();
  const gain = context.createGain();
  gain.gain.value = 0.15;
  gain.connect(context.destination);
  await Promise.all(
    [440, 660].map(
      (frequency, index) =>
        new Promise<void>((done) => {
          const note = context.createOscillator();
          note.frequency.value = frequency;
          note.connect(gain);
          note.onended = () => done();
          note.start(context.currentTime + index * 0.35);
          note.stop(context.currentTime + index * 0.35 + 0.3);
        }),
    ),
  );
  await context.close();
}
