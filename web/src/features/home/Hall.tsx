/** The hall itself: seen from inside, over worn boards, through open lattice doors to the hills. */
export function Hall() {
  const boards = Array.from({ length: 15 }, (_, i) => -420 + i * 120);
  const lattice = (x: number) => (
    <g key={x} transform={`translate(${x} 96)`}>
      <rect className="h-paper" width="104" height="236" />
      <path
        className="h-lattice"
        d="M26 0v236M52 0v236M78 0v236M0 24h104M0 48h104M0 72h104M0 104h104M0 132h104M0 164h104M0 188h104M0 212h104"
      />
      <rect className="h-frame" width="104" height="236" />
    </g>
  );
  return (
    <svg className="hall" viewBox="0 0 1200 460" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
      <rect className="h-wall" width="1200" height="460" />
      <g className="h-outside">
        <rect className="h-sky" x="640" y="96" width="420" height="240" />
        <circle className="h-moon" cx="944" cy="158" r="34" />
        <path
          className="h-far"
          d="M640 262c50-44 84-60 128-34c44-50 96-58 146-10c42-26 88-22 146 24v94H640z"
        />
        <path className="h-near" d="M640 300c70-40 120-30 180-8c60-38 150-44 240-2v46H640z" />
        <path
          className="h-branch"
          d="M1060 108c-44 8-74 24-96 52M1014 122c-10 18-26 26-44 30M1036 114c-4-2-20 2-30-6"
        />
        <circle className="h-bud" cx="964" cy="162" r="4" />
        <circle className="h-bud" cx="972" cy="152" r="3.500" />
        <circle className="h-bud" cx="1004" cy="110" r="3.500" />
        <circle className="h-bud" cx="990" cy="134" r="4" />
      </g>
      {lattice(536)}
      {lattice(1060)}
      <path className="h-beam" d="M480 70h720v26H480z" />
      <path className="h-beam" d="M510 96h26v244h-26zM1164 96h30v244h-30z" />
      <path className="h-floor" d="M0 336h1200v124H0z" />
      <g className="h-boards">
        {boards.map((x) => (
          <path key={x} d={`M${640 + (x - 200) * 0.62} 336L${x} 460`} />
        ))}
        <path d="M0 356h1200M0 390h1200" className="h-cross" />
      </g>
      <path className="h-light" d="M650 336h400l110 124H560z" />
      <g className="h-table" transform="translate(830 340)">
        <path d="M0 30h170l-10 12H10zM18 42v30M152 42v30" />
        <path className="h-sheet" d="M46 25h70l8 6H36z" />
        <path className="h-ink" d="M66 28c12-3 24 3 36-1" />
        <path className="h-pot" d="M130 30v-12c0-4 14-4 14 0v12z" />
        <path className="h-ink" d="M135 18l-3-22M140 18l4-26" />
      </g>
      <ellipse className="h-cushion" cx="770" cy="416" rx="58" ry="17" />
      <ellipse className="h-cushion h-cushion-2" cx="1060" cy="420" rx="58" ry="17" />
    </svg>
  );
}
