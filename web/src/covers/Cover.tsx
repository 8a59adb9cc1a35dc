import { memo } from 'react';
import { backdrop } from './backdrops';
import { MOTIFS } from './motifs';
import { dice, seedOf } from './seed';

const TONES = 10;
/** Letters read from one side only. */
const ONE_SIDED = new Set(['language', 'writing']);

interface Props {
  courseId: string;
  /** Of either level; an unknown one gets the floor boards' patchwork. */
  category: string;
}

/** A course's picture, drawn from its category and id. Says nothing that the text beside it doesn't. */
export const Cover = memo(function Cover({ courseId, category }: Props) {
  const d = dice(seedOf(courseId));
  const tone = d.whole(0, TONES - 1);
  const top = category.split('.')[0] ?? '';
  const motif = MOTIFS[top] ?? MOTIFS.life!;
  const behind = backdrop(d);
  const size = d.between(0.94, 1.3);
  const flip = ONE_SIDED.has(top) ? 1 : d.pick([1, -1]);
  const [x, y] = [160 - flip * size * 160 + d.between(-16, 16), 80 - size * 80 + d.between(-6, 6)];
  const fibres = Array.from({ length: 9 }, () => {
    const x = d.between(0, 320);
    const y = d.between(0, 160);
    return `M${x.toFixed(0)} ${y.toFixed(0)}q${d.between(-9, 9).toFixed(0)} ${d.between(2, 8).toFixed(0)} ${d.between(-16, 16).toFixed(0)} ${d.between(4, 14).toFixed(0)}`;
  });
  return (
    <svg
      className={`cover tone-${tone}`}
      viewBox="0 0 320 160"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="ground" width="320" height="160" />
      <path className="fibre" d={fibres.join('')} />
      {behind}
      <g
        transform={`matrix(${(flip * size).toFixed(2)} 0 0 ${size.toFixed(2)} ${x.toFixed(0)} ${y.toFixed(0)})`}
      >
        {motif(d)}
      </g>
    </svg>
  );
});
