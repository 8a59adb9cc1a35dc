import type { ReactNode } from 'react';
import { r, times } from './draw';
import type { Dice } from './seed';
import { beat, book, branch, climb, net, prints, roofs, steps, stones, table, talk, weave } from './variants';

/*
 * Drawings for each category, on 320 × 160, in the classes of covers.css: k1..k3 fill, s1..s3 draw.
 * Each takes its numbers from the dice alone, so a course keeps its cover for ever.
 */
export type Motif = (d: Dice) => ReactNode;

/** A moon jar on a shelf, and what was thrown before it. */
const craft: Motif = (d) => {
  const x = d.between(110, 215);
  const size = d.between(42, 52);
  const y = 132 - size;
  const small = x > 160 ? x - size - d.between(30, 48) : x + size + d.between(30, 48);
  const bowl = d.between(20, 28);
  return (
    <>
      <circle
        className="k2"
        cx={r(x + d.between(-70, 70))}
        cy={r(d.between(30, 60))}
        r={r(d.between(40, 62))}
      />
      <path
        className="k1"
        d={`M${r(x - size * 0.38)} ${r(y - size * 0.95)}h${r(size * 0.76)}l2 7c${r(size * 0.9)} ${r(size * 0.35)} ${r(size * 0.8)} ${r(size * 1.5)} ${r(-size * 0.06)} ${r(size * 1.78)}h${r(-size * 0.7 - 4)}c${r(-size * 0.86)} ${r(-size * 0.28)} ${r(-size * 0.96)} ${r(-size * 1.43)} ${r(-size * 0.06)} ${r(-size * 1.78)}z`}
      />
      {times(d.whole(3, 5), (i) => (
        <path
          key={i}
          className="s2 thin"
          d={`M${r(x - size * (0.72 - i * 0.05))} ${r(y - size * 0.2 + i * 13)}q${r(size * 0.7)} ${r(d.between(6, 12))} ${r(size * (1.44 - i * 0.1))} 0`}
        />
      ))}
      <path
        className="k3"
        d={`M${r(small - bowl)} ${r(132 - bowl)}h${r(bowl * 2)}c0 ${r(bowl * 0.7)} ${r(-bowl * 0.5)} ${r(bowl)} ${r(-bowl)} ${r(bowl)}s${r(-bowl)} ${r(-bowl * 0.3)} ${r(-bowl)} ${r(-bowl)}z`}
      />
      <path className="s1" d="M0 134H320" />
      <path className="s1 thin" d="M0 142H320" />
    </>
  );
};

/** A smooth closed outline through points. */
function outline(points: readonly { x: number; y: number }[]): string {
  const at = (i: number) => points[(i + points.length) % points.length]!;
  const middle = (i: number) => ({ x: (at(i).x + at(i + 1).x) / 2, y: (at(i).y + at(i + 1).y) / 2 });
  const start = middle(-1);
  const curves = points.map((p, i) => `Q${r(p.x)} ${r(p.y)} ${r(middle(i).x)} ${r(middle(i).y)}`);
  return `M${r(start.x)} ${r(start.y)}${curves.join('')}Z`;
}

interface Stroke {
  /** Where the brush is at s = 0..1. */
  at: (s: number) => { x: number; y: number };
  /** Half of its width there. */
  width: (s: number) => number;
}

function stroke({ at, width }: Stroke, d: Dice, steps = 22): string {
  const edge = (side: 1 | -1) =>
    times(steps + 1, (i) => {
      const s = i / steps;
      const a = at(Math.max(0, s - 0.01));
      const b = at(Math.min(1, s + 0.01));
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      const w = width(s) * d.between(0.93, 1.07) * side;
      const p = at(s);
      return { x: p.x - ((b.y - a.y) / length) * w, y: p.y + ((b.x - a.x) / length) * w };
    });
  return outline([...edge(-1), ...edge(1).reverse()]);
}

function seal(d: Dice, x: number, y: number): ReactNode {
  const tilt = d.between(-4, 4);
  return (
    <g transform={`translate(${r(x)} ${r(y)}) rotate(${r(tilt)})`}>
      <rect className="k3" width="20" height="20" rx="3" />
      <path className="s0 thin" d="M5 6h10v8h-10zM10 3v14" />
    </g>
  );
}

/** One sweep: heavy in, dry out. */
const sweep: Motif = (d) => {
  const y0 = d.between(66, 92);
  const bend = d.between(-40, 34);
  const lift = d.between(-26, 18);
  const heavy = d.between(13, 21);
  const at = (s: number) => ({ x: 36 + 240 * s, y: y0 + bend * Math.sin(Math.PI * s) + lift * s * s });
  const width = (s: number) => heavy * Math.min(1, 0.35 + s * 6) * (1.1 - 0.45 * s) * (s > 0.96 ? 0.6 : 1);
  const dry = times(d.whole(6, 9), () => {
    const from = d.between(0.5, 0.78);
    const to = Math.min(1.05, from + d.between(0.22, 0.42));
    const off = d.between(-0.8, 0.8);
    const [a, b, c] = [at(from), at((from + to) / 2), at(to)];
    const w = width(0.7) * off;
    return `M${r(a.x)} ${r(a.y + w)}Q${r(b.x)} ${r(b.y + w)} ${r(c.x)} ${r(c.y + w * 1.3)}`;
  });
  return (
    <>
      <circle className="k2" cx={r(d.between(60, 130))} cy={r(d.between(36, 60))} r={r(d.between(30, 50))} />
      <path className="k1" d={stroke({ at, width }, d)} />
      <path className="s0" d={dry.join('')} />
      <circle
        className="k1"
        cx={r(d.between(190, 250))}
        cy={r(d.between(128, 138))}
        r={r(d.between(2, 4.5))}
      />
      {seal(d, d.between(258, 284), d.between(18, 34))}
    </>
  );
};

/** A circle in one breath, not quite closed. */
const ring: Motif = (d) => {
  const cx = d.between(120, 200);
  const size = d.between(44, 54);
  const start = d.between(0, 6.28);
  const turn = d.between(5.5, 6.05);
  const heavy = d.between(7, 12);
  const at = (s: number) => ({
    x: cx + Math.cos(start + turn * s) * size * (1 + 0.05 * s),
    y: 80 + Math.sin(start + turn * s) * size * (1 - 0.05 * s),
  });
  const width = (s: number) => heavy * Math.min(1, 0.4 + s * 5) * (1.15 - 0.85 * s);
  return (
    <>
      <circle
        className="k2"
        cx={r(cx + d.between(-26, 26))}
        cy={r(80 + d.between(-10, 10))}
        r={r(size * 0.62)}
      />
      <path className="k1" d={stroke({ at, width }, d, 40)} />
      {seal(d, cx > 160 ? d.between(40, 70) : d.between(250, 276), d.between(104, 118))}
    </>
  );
};

/** An orchid, as every calligrapher paints first. */
const orchid: Motif = (d) => {
  const root = d.between(110, 190);
  const leaves = times(d.whole(5, 7), (i) => {
    const side = i % 2 ? 1 : -1;
    const reach = side * d.between(30, 128);
    const high = d.between(64, 122);
    const droop = d.between(0, 34);
    const x0 = root + d.between(-10, 10);
    const at = (s: number) => ({
      x: x0 + reach * s * s,
      y: 158 - high * Math.sin((Math.PI / 2) * Math.min(1, s * 1.25)) + droop * Math.max(0, s - 0.6) * 2.4,
    });
    const fat = d.between(3, 5.2);
    const width = (s: number) => fat * Math.sin(Math.PI * Math.min(0.99, 0.12 + s * 0.88)) + 0.3;
    return stroke({ at, width }, d, 16);
  });
  const bx = root + d.between(-46, 46);
  const by = d.between(40, 66);
  return (
    <>
      <circle className="k2" cx={r(d.between(60, 260))} cy={r(d.between(40, 70))} r={r(d.between(30, 46))} />
      {leaves.map((leaf, i) => (
        <path key={i} className="k1" d={leaf} />
      ))}
      {times(5, (i) => (
        <path
          key={i}
          className="k3"
          transform={`translate(${r(bx)} ${r(by)}) rotate(${r(-80 + i * 40 + d.between(-8, 8))})`}
          d="M0 0C-5-8-4-17 0-22C4-17 5-8 0 0"
        />
      ))}
      {seal(d, root > 150 ? d.between(36, 60) : d.between(262, 284), d.between(108, 122))}
    </>
  );
};

/** Washes that ran into each other. */
const wash: Motif = (d) => (
  <>
    {times(6, (i) => {
      const cx = d.between(50, 270);
      const cy = d.between(36, 124);
      const size = d.between(26, 54);
      const edge = times(11, (k) => {
        const a = (Math.PI * 2 * k) / 11;
        const reach = size * d.between(0.82, 1.16);
        return { x: cx + Math.cos(a) * reach * 1.15, y: cy + Math.sin(a) * reach };
      });
      return <path key={i} className={`k${(i % 3) + 1} wash`} d={outline(edge)} />;
    })}
    {seal(d, d.between(270, 286), d.between(118, 126))}
  </>
);

/** Strings, one of them just plucked. */
const music: Motif = (d) => {
  const count = d.whole(6, 9);
  const gap = 116 / (count - 1);
  const pluck = d.between(0.25, 0.75);
  const struck = d.whole(1, count - 2);
  const tilt = d.between(-10, 10);
  const hole = d.between(70, 250);
  return (
    <>
      <circle className="k2" cx={r(hole)} cy={80} r={r(d.between(44, 58))} />
      <circle className="s3 thin" cx={r(hole)} cy={80} r={r(d.between(62, 70))} />
      {times(count, (i) => {
        const near = Math.max(0, 1 - Math.abs(i - struck) * 0.45);
        const sway = near * d.between(16, 26) * (i % 2 ? 1 : -1);
        const y = 22 + i * gap;
        const px = 320 * pluck;
        return (
          <path
            key={i}
            className={i === struck ? 's1 thick' : 's1 thin'}
            d={`M-4 ${r(y + tilt)}C${r(px * 0.5)} ${r(y + sway)} ${r(px * 0.6)} ${r(y + sway)} ${r(px)} ${r(y)}S${r(px + (320 - px) * 0.6)} ${r(y - sway * 0.8)} 324 ${r(y - tilt)}`}
          />
        );
      })}
    </>
  );
};

/** A sleeve's long sweep. */
const dance: Motif = (d) => {
  const flip = d.pick([1, -1]);
  const ribbons = times(3, (i) => {
    const y = 30 + i * 34 + d.between(-10, 10);
    const a = d.between(50, 90) * flip;
    const w = d.between(14, 30);
    return `M-10 ${r(y)}C80 ${r(y - a)} 150 ${r(y + a)} 330 ${r(y - a * 0.2)}L330 ${r(y - a * 0.2 + w * 0.3)}C160 ${r(y + a + w * 1.6)} 70 ${r(y - a + w * 1.4)} -10 ${r(y + w)}Z`;
  });
  return (
    <>
      <circle className="k2" cx={r(d.between(210, 276))} cy={r(d.between(34, 58))} r={r(d.between(20, 32))} />
      <path className="k3 veil" d={ribbons[0]} />
      <path className="k1 veil" d={ribbons[1]} />
      <path className="k2 veil" d={ribbons[2]} />
    </>
  );
};

/** A breath: in and out, over the hills. */
const fitness: Motif = (d) => {
  const x = d.between(110, 210);
  const step = d.between(13, 17);
  const y = d.between(96, 112);
  return (
    <>
      {times(6, (i) => (
        <circle key={i} className={i % 2 ? 's1 thin' : 's3 thin'} cx={r(x)} cy={r(y)} r={r(22 + i * step)} />
      ))}
      <circle className="k3" cx={r(x)} cy={r(y)} r={r(d.between(15, 21))} />
      <path
        className="k2"
        d={`M0 ${r(d.between(112, 124))}q60 ${r(-d.between(20, 44))} 130 ${r(-4)}t110 ${r(-d.between(0, 14))} t90 8V160H0z`}
      />
      <path
        className="k1"
        d={`M0 ${r(d.between(138, 146))}q90 ${r(-d.between(14, 36))} 180 -6t150 2V160H0z`}
      />
    </>
  );
};

/** Jars of the sauce terrace, and steam. */
const cooking: Motif = (d) => {
  const jars = times(d.whole(3, 4), (i) => ({
    x: 44 + i * 74 + d.between(-10, 10),
    w: d.between(24, 35),
    h: d.between(46, 78),
  }));
  return (
    <>
      <circle className="k2" cx={r(d.between(60, 260))} cy={r(d.between(30, 52))} r={r(d.between(24, 40))} />
      {jars.map(({ x, w, h }, i) => (
        <g key={i}>
          <path
            className={i % 2 ? 'k3' : 'k1'}
            d={`M${r(x - w * 0.55)} ${r(140 - h)}h${r(w * 1.1)}q${r(w * 0.75)} ${r(h * 0.45)} ${r(-w * 0.05)} ${r(h)}h${r(-w)}q${r(-w * 0.8)} ${r(-h * 0.55)} ${r(-w * 0.05)} ${r(-h)}z`}
          />
          <rect className="k1" x={r(x - w * 0.66)} y={r(134 - h)} width={r(w * 1.32)} height="7" rx="3.5" />
          <path className="s2 thin" d={`M${r(x - w * 0.5)} ${r(140 - h * 0.62)}q${r(w * 0.5)} 6 ${r(w)} 0`} />
          <path
            className="s1 thin"
            d={`M${r(x)} ${r(124 - h)}q${r(d.between(-10, 10))} -8 0 -16t0 -${r(d.between(10, 18))}`}
          />
        </g>
      ))}
      <path className="s1" d="M0 141H320" />
    </>
  );
};

/** Blossoms. */
const flower: Motif = (d) => {
  const bloom = (x: number, y: number, size: number, petals: number, tone: string) => (
    <g key={`${x}`} transform={`translate(${r(x)} ${r(y)}) rotate(${r(d.between(0, 60))})`}>
      {times(petals, (i) => (
        <path
          key={i}
          className={`${tone} veil`}
          transform={`rotate(${r((360 / petals) * i)})`}
          d={`M0 0C${r(-size * 0.55)} ${r(-size * 0.45)} ${r(-size * 0.35)} ${r(-size)} 0 ${r(-size)}S${r(size * 0.55)} ${r(-size * 0.45)} 0 0`}
        />
      ))}
      <circle className="k0" r={r(size * 0.16)} />
    </g>
  );
  const x = d.between(90, 150);
  const x2 = d.between(205, 262);
  const y = d.between(56, 74);
  const y2 = d.between(64, 96);
  return (
    <>
      <path
        className="s1"
        d={`M${r(x)} ${r(y)}Q${r(x + 24)} 120 ${r(d.between(150, 170))} 164M${r(x2)} ${r(y2)}Q${r(x2 - 10)} 130 ${r(d.between(166, 184))} 164`}
      />
      <path
        className="k2"
        d={`M${r(x + 22)} 124q-34 -6 -46 ${r(d.between(12, 26))}q34 8 46 ${r(-d.between(12, 20))}M${r(x2 - 8)} 130q26 -16 44 -2q-18 18 -44 2`}
      />
      {bloom(x, y, d.between(40, 52), d.whole(5, 8), 'k1')}
      {bloom(x2, y2, d.between(26, 38), d.whole(5, 9), 'k3')}
    </>
  );
};

/** Letters before they are words. */
const language: Motif = (d) => {
  const letters = [
    'M-18-18H18V20',
    'M-16-20V16H20',
    'M-18-18H18V18H-18Z',
    'M0-20L-20 20M0-6L20 20',
    'M18-18H-16V18H18M-16 0H14',
    'M-18-16H18M0-16L-18 18M2-4L18 18',
    'M-20 0H20M0-20V0',
    'M-14-20V20M-14 0H18',
  ];
  return (
    <>
      <circle className="k2" cx={r(d.between(40, 280))} cy={r(d.between(30, 130))} r={r(d.between(40, 62))} />
      {times(4, (i) => {
        const x = 50 + i * 73 + d.between(-9, 9);
        const y = 80 + d.between(-26, 26);
        const turn = d.between(-9, 9);
        const size = d.between(0.95, 1.45);
        const at = `translate(${r(x)} ${r(y)}) rotate(${r(turn)}) scale(${r(size)})`;
        const letter = d.whole(0, letters.length);
        return letter === letters.length ? (
          <circle key={i} className="s3 thick" transform={at} r="17" />
        ) : (
          <path key={i} className={`${i % 2 ? 's3' : 's1'} thick`} transform={at} d={letters[letter]} />
        );
      })}
    </>
  );
};

/** Manuscript paper, some squares already filled. */
const writing: Motif = (d) => {
  const size = d.between(25, 30);
  const cols = Math.ceil(300 / size);
  const x0 = (320 - cols * size) / 2;
  const rows = 4;
  const gap = (152 - rows * size) / rows;
  const written = d.whole(cols + 3, cols * 3);
  return (
    <g transform={`rotate(${r(d.between(-3, 3))} 160 80)`}>
      {times(rows, (row) => {
        const y = 8 + row * (size + gap);
        return (
          <g key={row}>
            <rect className="s3 thin" x={r(x0)} y={r(y)} width={r(cols * size)} height={r(size)} />
            {times(cols - 1, (i) => (
              <path key={i} className="s3 thin" d={`M${r(x0 + (i + 1) * size)} ${r(y)}v${r(size)}`} />
            ))}
            {times(cols, (i) => {
              const blank = d.between(0, 1) < 0.2;
              const x = x0 + (i + 0.22) * size;
              const w = size * 0.56;
              const shape = d.pick([
                `h${r(w)}m${r(-w / 2)} 0v${r(w)}`,
                `h${r(w)}v${r(w)}h${r(-w)}z`,
                `l${r(w / 2)} ${r(w)}l${r(w / 2)} ${r(-w)}`,
                `v${r(w)}h${r(w)}`,
                `h${r(w)}m0 ${r(w / 2)}h${r(-w)}m0 ${r(w / 2)}h${r(w)}`,
              ]);
              return row * cols + i < written && !blank ? (
                <path key={i} className="s1" d={`M${r(x)} ${r(y + size * 0.22)}${shape}`} />
              ) : null;
            })}
          </g>
        );
      })}
    </g>
  );
};

/** The blades of a lens. */
const photo: Motif = (d) => {
  const x = d.between(100, 220);
  const blades = d.whole(6, 9);
  const open = d.between(14, 30);
  const turn = d.between(0, 60);
  const reach = 66;
  return (
    <>
      <rect className="k2" x={r(x - 140)} y="26" width="280" height="108" rx="14" />
      <g transform={`translate(${r(x)} 80) rotate(${r(turn)})`}>
        <circle className="k1" r={reach} />
        {times(blades, (i) => {
          const a = (Math.PI * 2 * i) / blades;
          const b = a + Math.PI * 0.62;
          return (
            <path
              key={i}
              className="s2 thin"
              d={`M${r(Math.cos(a) * open)} ${r(Math.sin(a) * open)}L${r(Math.cos(b) * reach)} ${r(Math.sin(b) * reach)}`}
            />
          );
        })}
        <polygon
          className="k3"
          points={times(blades, (i) => {
            const a = (Math.PI * 2 * i) / blades;
            return `${r(Math.cos(a) * open)},${r(Math.sin(a) * open)}`;
          }).join(' ')}
        />
      </g>
    </>
  );
};

/** A lattice door with light behind some panes. */
const tech: Motif = (d) => {
  const cols = d.whole(7, 10);
  const rows = d.whole(4, 5);
  const w = 288 / cols;
  const h = 128 / rows;
  return (
    <>
      {times(cols * rows, (i) => {
        const x = 16 + (i % cols) * w;
        const y = 16 + Math.floor(i / cols) * h;
        const lit = d.between(0, 1);
        const inset = d.between(0.2, 0.32);
        return (
          <g key={i}>
            {lit < 0.34 && (
              <rect className={lit < 0.13 ? 'k3' : 'k2'} x={r(x)} y={r(y)} width={r(w)} height={r(h)} />
            )}
            {lit > 0.72 && (
              <path
                className="s1 thin"
                d={`M${r(x + w * inset)} ${r(y)}v${r(h)}M${r(x + w * (1 - inset))} ${r(y)}v${r(h)}M${r(x)} ${r(y + h * inset)}h${r(w)}M${r(x)} ${r(y + h * (1 - inset))}h${r(w)}`}
              />
            )}
          </g>
        );
      })}
      {times(cols - 1, (i) => (
        <path key={i} className="s1 thin" d={`M${r(16 + (i + 1) * w)} 16v128`} />
      ))}
      {times(rows - 1, (i) => (
        <path key={i} className="s1 thin" d={`M16 ${r(16 + (i + 1) * h)}h288`} />
      ))}
      <rect className="s1 thick" x="16" y="16" width="288" height="128" />
    </>
  );
};

/** A wrapping cloth of left-over pieces. */
const life: Motif = (d) => {
  const pieces: { x: number; y: number; w: number; h: number }[] = [];
  const cut = (x: number, y: number, w: number, h: number, depth: number): void => {
    if (depth === 0 || (w < 54 && h < 54)) {
      pieces.push({ x, y, w, h });
      return;
    }
    const at = d.between(0.34, 0.66);
    if (w > h * 1.2) {
      cut(x, y, w * at, h, depth - 1);
      cut(x + w * at, y, w * (1 - at), h, depth - 1);
    } else {
      cut(x, y, w, h * at, depth - 1);
      cut(x, y + h * at, w, h * (1 - at), depth - 1);
    }
  };
  cut(-4, -4, 328, 168, 4);
  return (
    <>
      {pieces.map((p, i) => (
        <rect
          key={i}
          className={`${d.pick(['k1', 'k2', 'k3', 'k0', 'k2', 'k0'])} veil`}
          x={r(p.x)}
          y={r(p.y)}
          width={r(p.w)}
          height={r(p.h)}
        />
      ))}
      {pieces.map((p, i) => (
        <path key={i} className="s0 stitch" d={`M${r(p.x)} ${r(p.y)}h${r(p.w)}v${r(p.h)}`} />
      ))}
    </>
  );
};

/** A moon, and its way over the water. */
const mind: Motif = (d) => {
  const x = d.between(90, 230);
  const size = d.between(22, 32);
  return (
    <>
      <circle className="k3" cx={r(x)} cy={r(d.between(40, 54))} r={r(size)} />
      <path className="k2" d="M0 98H320V160H0z" />
      {times(6, (i) => {
        const w = d.between(26, 46) + i * d.between(9, 15);
        return (
          <path
            key={i}
            className={i % 3 === 1 ? 's3' : 's1 thin'}
            d={`M${r(x - w + d.between(-8, 8))} ${r(106 + i * 9)}q${r(w / 2)} ${r(d.between(3, 6))} ${r(w)} 0t${r(w)} 0`}
          />
        );
      })}
      <path className="s1 thin" d="M0 98H320" />
    </>
  );
};

/** One of several, by chance. */
const any =
  (...motifs: Motif[]): Motif =>
  (d) =>
    d.pick(motifs)(d);

export const MOTIFS: Record<string, Motif> = {
  craft: any(craft, weave),
  art: any(sweep, ring, orchid, wash),
  music: any(music, beat),
  dance: any(dance, steps),
  fitness: any(fitness, climb),
  cooking: any(cooking, table),
  flower: any(flower, branch),
  language: any(language, talk),
  writing: any(writing, book),
  photo: any(photo, prints),
  tech: any(tech, net),
  life: any(life, roofs),
  mind: any(mind, stones),
};
