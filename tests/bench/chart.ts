/** What a check of a draft cost. */
export interface Point {
  words: number;
  /** Milliseconds. */
  ms: number;
}

interface Series {
  name: string;
  points: readonly Point[];
}

const WIDTH = 720;
const HEIGHT = 420;
const EDGE = { left: 76, right: 44, top: 24, bottom: 56 };
const COLOURS = ['#0f766e', '#b45309'];

/** Powers of ten from below the smallest to above the largest. */
function decades(values: readonly number[]): number[] {
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  return Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
}

/** Lines over the draft's length as an SVG picture. Both axes are logarithmic, so what is linear rises by 45 degrees a decade. */
export function chart(series: readonly Series[]): string {
  const all = series.flatMap(({ points }) => points);
  const [xs, ys] = [decades(all.map(({ words }) => words)), decades(all.map(({ ms }) => ms))];
  const scale = (value: number, ticks: readonly number[], from: number, to: number) => {
    const [low, high] = [Math.log10(ticks[0]!), Math.log10(ticks.at(-1)!)];
    return Math.round((from + ((Math.log10(value) - low) / (high - low)) * (to - from)) * 10) / 10;
  };
  const x = (words: number) => scale(words, xs, EDGE.left, WIDTH - EDGE.right);
  const y = (ms: number) => scale(ms, ys, HEIGHT - EDGE.bottom, EDGE.top);
  const label = (value: number) => (value >= 1 ? value.toLocaleString('en-GB') : String(Number(value.toPrecision(1))));
  const grid = [
    ...xs.map(
      (v) =>
        `<path class="grid" d="M${x(v)} ${EDGE.top}V${HEIGHT - EDGE.bottom}"/><text x="${x(v)}" y="${HEIGHT - EDGE.bottom + 20}" text-anchor="middle">${label(v)}</text>`,
    ),
    ...ys.map(
      (v) =>
        `<path class="grid" d="M${EDGE.left} ${y(v)}H${WIDTH - EDGE.right}"/><text x="${EDGE.left - 8}" y="${y(v) + 4}" text-anchor="end">${label(v)}</text>`,
    ),
  ];
  const lines = series.map(({ name, points }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = points.map(({ words, ms }, at) => `${at ? 'L' : 'M'}${x(words)} ${y(ms)}`).join('');
    const dots = points
      .map(({ words, ms }) => `<circle cx="${x(words)}" cy="${y(ms)}" r="3.5" fill="${colour}"/>`)
      .join('');
    const last = points.at(-1)!;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}<text x="${x(last.words) - 8}" y="${y(last.ms) - 12}" text-anchor="end" class="name">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Milliseconds a check takes, by words in the draft">
<style>svg{background:#fff}text{font:13px system-ui,sans-serif;fill:#333}.name{font-weight:600}.grid{stroke:#ddd}@media(prefers-color-scheme:dark){svg{background:#16181d}text{fill:#ddd}.grid{stroke:#3a3d44}}</style>
${[...grid, ...lines].join('\n')}
<text x="${(WIDTH + EDGE.left) / 2}" y="${HEIGHT - 14}" text-anchor="middle">words in the draft</text>
<text x="18" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 18 ${HEIGHT / 2})">milliseconds</text>
</svg>
`;
}
