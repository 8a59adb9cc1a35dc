import type { Motif } from './motifs';
import { r, times } from './draw';

/** What stands behind a motif: pale, and different enough that neighbours on a page are told apart. */
const backdrops: readonly Motif[] = [
  () => null,
  (d) => (
    <circle className="k2" cx={r(d.between(-10, 330))} cy={r(d.between(-10, 40))} r={r(d.between(70, 110))} />
  ),
  (d) => <path className="k2" d={`M0 160L${r(d.between(140, 300))} 0H320V160Z`} />,
  (d) => <rect className="k2" width={r(d.between(70, 130))} x={d.pick([0, 200])} height="160" />,
  (d) => {
    const gap = d.between(16, 26);
    return (
      <>
        {times(Math.ceil(480 / gap), (i) => (
          <path key={i} className="s2 thin" d={`M${r(i * gap)} 0l-160 160`} />
        ))}
      </>
    );
  },
  (d) => {
    const gap = d.between(20, 28);
    const cols = Math.ceil(320 / gap);
    return (
      <>
        {times(cols * 8, (i) => (
          <circle
            key={i}
            className="k2"
            cx={r((i % cols) * gap + (Math.floor(i / cols) % 2 ? gap / 2 : 0))}
            cy={r(Math.floor(i / cols) * gap)}
            r={r(gap * 0.16)}
          />
        ))}
      </>
    );
  },
  (d) => {
    const x = d.pick([0, 320]);
    return (
      <>
        {times(5, (i) => (
          <circle key={i} className="s2" cx={x} cy="160" r={r(40 + i * 34)} />
        ))}
      </>
    );
  },
];

export const backdrop: Motif = (d) => d.pick(backdrops)(d);
