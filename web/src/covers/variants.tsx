import type { Motif } from './motifs';
import { r, times } from './draw';

/*
 * A second drawing for each category but art, which has four. On 320 × 160, in the classes of covers.css.
 */

/** Warp and weft on a loom. */
export const weave: Motif = (d) => {
  const gap = d.between(15, 22);
  const cols = Math.ceil(320 / gap);
  const edge = d.whole(3, 6);
  return (
    <>
      {times(cols, (i) => (
        <path key={i} className="s2" d={`M${r(i * gap + gap / 2)} 0V160`} />
      ))}
      {times(edge, (row) =>
        times(cols, (i) =>
          (i + row) % 2 === 0 ? (
            <rect
              key={`${row}-${i}`}
              className={row % 3 === 1 ? 'k3' : 'k1'}
              x={r(i * gap + 1)}
              y={r(160 - (row + 1) * 17)}
              width={r(gap * 1.3)}
              height="12"
              rx="6"
            />
          ) : null,
        ),
      )}
      <path
        className="s3 thick"
        d={`M0 ${r(160 - edge * 17 - 10)}L320 ${r(160 - edge * 17 - d.between(4, 20))}`}
      />
    </>
  );
};

/** A beat, as a sound editor shows it. */
export const beat: Motif = (d) => {
  const bars = d.whole(22, 34);
  const w = 320 / bars;
  const peak = d.between(0.25, 0.75);
  return (
    <>
      <path className="s2 thick" d="M0 80H320" />
      {times(bars, (i) => {
        const near = 1 - Math.min(1, Math.abs(i / bars - peak) * 1.7);
        const h = 8 + near * d.between(40, 120) + d.between(0, 22);
        return (
          <rect
            key={i}
            className={i % 5 === 0 ? 'k3' : 'k1'}
            x={r(i * w + w * 0.2)}
            y={r(80 - h / 2)}
            width={r(w * 0.55)}
            height={r(h)}
            rx={r(w * 0.27)}
          />
        );
      })}
    </>
  );
};

/** Steps across a floor. */
export const steps: Motif = (d) => {
  const bend = d.between(-50, 50);
  return (
    <>
      {times(7, (i) => (
        <path key={i} className="s2 thin" d={`M0 ${16 + i * 22}H320`} />
      ))}
      {times(d.whole(6, 8), (i) => {
        const s = i / 7;
        const x = 26 + s * 270;
        const y = 84 + bend * Math.sin(Math.PI * s) + (i % 2 ? 17 : -17);
        return (
          <g
            key={i}
            className={i % 2 ? 'k3' : 'k1'}
            transform={`translate(${r(x)} ${r(y)}) rotate(${r(90 + d.between(-16, 16) + (i % 2 ? 8 : -8))})`}
          >
            <ellipse rx="8.5" ry="13" cy="-9" />
            <ellipse rx="6.5" ry="8" cy="15" />
          </g>
        );
      })}
    </>
  );
};

/** A mountain path, climbed. */
export const climb: Motif = (d) => {
  const top = d.between(90, 230);
  const high = d.between(22, 40);
  return (
    <>
      <circle className="k3" cx={r(d.between(40, 280))} cy={r(d.between(28, 44))} r={r(d.between(14, 24))} />
      <path className="k2" d={`M-20 160L${r(top - d.between(60, 90))} ${r(high + 40)}L${r(top + 20)} 160Z`} />
      <path className="k1" d={`M${r(top - 120)} 160L${r(top)} ${r(high)}L${r(top + 130)} 160Z`} />
      <path
        className="s2"
        d={`M${r(top - 40)} 160q70 -22 26 -44t22 -36q18 -12 -8 -${r(d.between(26, 36))}`}
        strokeDasharray="5 5"
      />
      <path className="s3" d={`M${r(top)} ${r(high)}v-16l16 6l-16 6`} />
    </>
  );
};

/** A bowl, seen from above, and what goes with it. */
export const table: Motif = (d) => {
  const x = d.between(110, 180);
  const size = d.between(46, 58);
  const turn = d.between(-14, 14);
  return (
    <>
      <rect className="k2" x="-10" y={r(d.between(96, 124))} width="340" height="80" />
      <circle className="k1" cx={r(x)} cy="82" r={r(size)} />
      <circle className="k0" cx={r(x)} cy="82" r={r(size * 0.8)} />
      {times(d.whole(7, 12), (i) => {
        const a = d.between(0, 6.28);
        const reach = size * 0.62 * Math.sqrt(d.between(0, 1));
        return (
          <ellipse
            key={i}
            className={['k3', 'k1', 'k2'][i % 3]}
            cx={r(x + Math.cos(a) * reach)}
            cy={r(82 + Math.sin(a) * reach)}
            rx={r(d.between(4, 11))}
            ry={r(d.between(3, 6))}
          />
        );
      })}
      <g transform={`rotate(${r(turn)} ${r(x + 100)} 80)`}>
        <path className="s1" d={`M${r(x + 84)} 14V146M${r(x + 98)} 12V146`} />
        <circle className="k3" cx={r(x + 128)} cy={r(d.between(40, 60))} r="16" />
      </g>
    </>
  );
};

/** One branch with its leaves. */
export const branch: Motif = (d) => {
  const lift = d.between(30, 80);
  const bend = d.between(-30, 30);
  const at = (s: number) => ({ x: -8 + 300 * s, y: 140 - lift * s + bend * Math.sin(Math.PI * s) });
  const leaf = d.between(20, 30);
  return (
    <>
      <circle className="k2" cx={r(d.between(190, 280))} cy={r(d.between(36, 64))} r={r(d.between(30, 48))} />
      <path
        className="s1"
        d={times(13, (i) => `${i ? 'L' : 'M'}${r(at(i / 12).x)} ${r(at(i / 12).y)}`).join('')}
      />
      {times(d.whole(9, 13), (i) => {
        const p = at(0.12 + i * 0.07);
        const side = i % 2 ? 1 : -1;
        return (
          <path
            key={i}
            className={i % 4 === 2 ? 'k3' : 'k1'}
            transform={`translate(${r(p.x)} ${r(p.y)}) rotate(${r(side * d.between(30, 66) + (side > 0 ? 40 : -20))})`}
            d={`M0 0q${r(leaf * 0.5)} ${r(-leaf * 0.42)} ${r(leaf * 1.3)} 0q${r(-leaf * 0.8)} ${r(leaf * 0.42)} ${r(-leaf * 1.3)} 0`}
          />
        );
      })}
    </>
  );
};

/** Two who speak, and what is between them. */
export const talk: Motif = (d) => {
  const w = d.between(120, 160);
  const h = d.between(58, 76);
  const y2 = d.between(66, 78);
  const lines = (x: number, y: number, width: number, className: string) =>
    times(3, (i) => (
      <path
        key={i}
        className={className}
        d={`M${r(x)} ${r(y + i * 14)}h${r(width * d.between(0.4, 0.95))}`}
      />
    ));
  return (
    <>
      <path
        className="k1"
        d={`M34 18h${r(w)}q10 0 10 10v${r(h)}q0 10 -10 10h${r(-w + 34)}l-22 20v-20h-12q-10 0 -10 -10V28q0 -10 10 -10z`}
      />
      {lines(48, 40, w - 30, 's0')}
      <path
        className="k3"
        d={`M${r(290 - w)} ${r(y2)}H288q10 0 10 10v${r(h - 12)}q0 10 -10 10l2 18l-24 -18H${r(290 - w)}q-10 0 -10 -10V${r(y2 + 10)}q0 -10 10 -10z`}
      />
      {lines(300 - w, y2 + 20, w - 34, 's0')}
    </>
  );
};

/** An open book. */
export const book: Motif = (d) => {
  const x = d.between(130, 190);
  const sag = d.between(8, 16);
  const page = (side: 1 | -1) =>
    `M${r(x)} 40q${r(side * 50)} ${r(-sag)} ${r(side * 108)} 4v86q${r(side * -58)} ${r(-sag)} ${r(side * -108)} 6z`;
  return (
    <>
      <circle className="k2" cx={r(x + d.between(-90, 90))} cy="56" r={r(d.between(40, 60))} />
      <path className="k1" d={page(-1)} />
      <path className="k3" d={page(1)} />
      {times(d.whole(4, 5), (i) => (
        <path
          key={i}
          className="s0 thin"
          d={`M${r(x - 94)} ${r(58 + i * 14)}q40 ${r(-sag * 0.6)} ${r(d.between(50, 80))} 2M${r(x + 16)} ${r(58 + i * 14)}q40 ${r(-sag * 0.6)} ${r(d.between(46, 80))} 2`}
        />
      ))}
      <path className="s0" d={`M${r(x)} 40V136`} />
    </>
  );
};

/** Prints on a line. */
export const prints: Motif = (d) => {
  const sag = d.between(8, 18);
  return (
    <>
      <path className="s1 thin" d={`M-4 22Q160 ${r(22 + sag * 2)} 324 22`} />
      {times(3, (i) => {
        const x = 58 + i * 102 + d.between(-8, 8);
        const hill = d.between(-18, 12);
        return (
          <g
            key={i}
            transform={`translate(${r(x)} ${r(30 + sag * (i === 1 ? 1 : 0.7))}) rotate(${r(d.between(-6, 6))})`}
          >
            <rect className={i === 1 ? 'k3' : 'k1'} x="-42" y="0" width="84" height="98" rx="3" />
            <rect className="k0" x="-35" y="7" width="70" height="68" />
            <path className="k2" d={`M-35 ${r(60 + hill)}q24 -26 42 -6t28 -4v25h-70z`} />
            <circle className="k1" cx={r(d.between(-20, 22))} cy="24" r={r(d.between(5, 9))} />
            <rect className="k2" x="-4" y="-7" width="8" height="16" rx="2" />
          </g>
        );
      })}
    </>
  );
};

/** Things that are joined. */
export const net: Motif = (d) => {
  const nodes = times(d.whole(9, 13), (i) => ({
    x: 24 + (i % 5) * 68 + d.between(-22, 22),
    y: 28 + Math.floor(i / 5) * 52 + d.between(-16, 16),
    size: d.between(4, 12),
  }));
  return (
    <>
      {nodes.slice(1).map((node, i) => {
        const other = nodes[Math.max(0, i - d.whole(0, 4))]!;
        return (
          <path key={i} className="s1 thin" d={`M${r(node.x)} ${r(node.y)}L${r(other.x)} ${r(other.y)}`} />
        );
      })}
      {nodes.map(({ x, y, size }, i) =>
        i % 3 === 0 ? (
          <rect
            key={i}
            className="k3"
            x={r(x - size)}
            y={r(y - size)}
            width={r(size * 2)}
            height={r(size * 2)}
            rx="3"
          />
        ) : (
          <circle key={i} className={i % 3 === 1 ? 'k1' : 'k2'} cx={r(x)} cy={r(y)} r={r(size)} />
        ),
      )}
    </>
  );
};

/** Roofs of a lane. */
export const roofs: Motif = (d) => {
  const houses = times(4, (i) => ({
    x: -20 + i * 88 + d.between(-10, 10),
    w: d.between(84, 112),
    y: d.between(62, 100),
  }));
  return (
    <>
      <circle className="k3" cx={r(d.between(50, 270))} cy="34" r={r(d.between(13, 20))} />
      {houses.map(({ x, w, y }, i) => (
        <g key={i}>
          <rect className="k2" x={r(x + 10)} y={r(y)} width={r(w - 20)} height={r(164 - y)} />
          <path
            className="k1"
            d={`M${r(x - 6)} ${r(y + 6)}q${r(w * 0.3)} -8 ${r(w * 0.34)} -30h${r(w * 0.36)}q4 22 ${r(w * 0.34 + 12)} 30z`}
          />
          {d.between(0, 1) < 0.6 && (
            <rect className="k3" x={r(x + w * 0.38)} y={r(y + 22)} width={r(w * 0.22)} height="22" rx="2" />
          )}
        </g>
      ))}
    </>
  );
};

/** Stones, one on another. */
export const stones: Motif = (d) => {
  const x = d.between(110, 210);
  const count = d.whole(3, 5);
  let y = 140;
  return (
    <>
      <path className="k2" d="M0 138H320V160H0z" />
      {times(4, (i) => (
        <ellipse key={i} className="s3 thin" cx={r(x)} cy="146" rx={r(70 + i * 32)} ry={r(5 + i * 4)} />
      ))}
      {times(count, (i) => {
        const h = d.between(12, 17) * (1 - i * 0.07);
        const w = d.between(46, 58) * (1 - i * 0.17);
        y -= h * 1.9;
        return (
          <ellipse
            key={i}
            className={i % 2 ? 'k3' : 'k1'}
            cx={r(x + d.between(-7, 7))}
            cy={r(y + h)}
            rx={r(w)}
            ry={r(h)}
          />
        );
      })}
    </>
  );
};
