import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtInEngine } from '../../cli/engine.ts';
import { chart, type Point } from './chart.ts';
import { CUSTOMER, replyOf, typing } from './texts.ts';

/**
 * Measures how the cost of a check grows with the draft's length, prints it, and draws it into docs/cost.svg. Every draft
 * has new sentences, so nothing is answered from memory; a keystroke is one letter more in a draft that was read before.
 */

const WORDS = [125, 250, 500, 1000, 2000, 4000, 8000, 16000];
/** Drafts of each length; the middle one counts. */
const DRAFTS = 7;

const engine = await builtInEngine();
const conversation = {
  customerName: 'Dana',
  agentName: 'Sam',
  channel: 'email',
  visibility: 'public',
  messages: [{ from: 'customer', text: CUSTOMER, at: null }],
} as const;

function time(draft: string): number {
  const start = performance.now();
  engine.check({ text: draft }, conversation);
  return performance.now() - start;
}
const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

for (let seed = 0; seed < 60; seed++) time(replyOf(200, seed));
const unseen: Point[] = [];
const keystroke: Point[] = [];
for (const words of WORDS) {
  const drafts = Array.from({ length: DRAFTS }, (_, i) => replyOf(words, words * 100 + i));
  unseen.push({ words, ms: median(drafts.map(time)) });
  keystroke.push({ words, ms: median(typing(drafts[0]!).map(time)) });
}

/** The slope of the line through the logarithms: 1 is linear, 2 would be quadratic. */
function growth(points: readonly Point[]): number {
  const [xs, ys] = [points.map(({ words }) => Math.log(words)), points.map(({ ms }) => Math.log(ms))];
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const over = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0);
  return over / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}

for (const [i, { words, ms }] of unseen.entries())
  console.log(
    `${String(words).padStart(6)} words   unseen ${ms.toFixed(2).padStart(7)} ms   keystroke ${keystroke[i]!.ms.toFixed(2).padStart(6)} ms`,
  );
console.log(
  `Grows with the length to the power of ${growth(unseen).toFixed(2)} (unseen) and ${growth(keystroke).toFixed(2)} (keystroke).`,
);
const file = fileURLToPath(new URL('../../docs/cost.svg', import.meta.url));
writeFileSync(
  file,
  chart([
    { name: 'A draft never seen before', points: unseen },
    { name: 'One more letter in it', points: keystroke },
  ]),
);
console.log('Drawn into docs/cost.svg');
