import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInRules } from '../../cli/engine.ts';
import { cuesOf, eachRun } from '../../lib/engine/cues.ts';
import { Readings } from '../../lib/engine/learned.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import { Reader } from '../../lib/engine/text-view.ts';
import { parseRules } from '../../lib/packs/parse.ts';

const reader = new Reader();
const sentences = (text: string) => reader.read(text).sentences;
const cues = (text: string) => cuesOf(sentences(text)[0]!.sentence).map((cue) => cue.text);

const LEARNED = {
  blame: { bias: -1, runs: { '30': 'you never', '20': 'never', '-40': 'sorry' } },
  step: { bias: -2, runs: { '90': 'will', '50': 'proba~|~ably' } },
};
const readings = new Readings(LEARNED);

test('numbers, addresses, handles and raised words stand for their kind, and contractions are taken apart', () => {
  expect(cues("You didn't pay £40 at https://x.test, @ana — WHY?")).toEqual([
    ...['^', 'you', 'did', 'not', 'pay', '#number', 'at', '#address', '#handle', 'why', '#capitals', '?', '$'],
  ]);
});

test('the runs are cues, pairs of them, and the beginnings and endings of long words', () => {
  const runs: string[] = [];
  eachRun(cuesOf(sentences('Probably not.')[0]!.sentence), (run) => runs.push(run));
  expect(runs).toEqual(['^', '^ probably', 'probably', 'probably not', 'proba~', '~ably', 'not', 'not $', '$']);
});

test('a score weighs what a sentence says against how much it says', () => {
  const [short, long] = sentences('You never said.\nYou never said so to the friend who came along that day.');
  expect(readings.score('blame', [short!])).toBeCloseTo(-1 + 5 / 3);
  expect(readings.score('blame', [long!])).toBeLessThan(readings.score('blame', [short!]));
  expect(readings.score('blame', sentences('Sorry.'))).toBeLessThan(-1);
});

test('what is said again says no more, in one sentence or in several', () => {
  const rest = (text: string) => readings.score('blame', sentences(text)) + 1;
  expect(rest('Never, never.') * Math.sqrt(8)).toBeCloseTo(2);
  expect(rest('You never said.\nYou never said.') * Math.sqrt(18)).toBeCloseTo(5);
});

test('nothing is read where nothing was learned or nothing is said', () => {
  expect(readings.score('joy', sentences('You never said.'))).toBe(-Infinity);
  expect(readings.score('blame', [])).toBe(-Infinity);
  expect(readings.likely('joy', sentences('You never said.'), true)).toBe(0);
  expect(readings.likely('step', [], true)).toBe(0);
});

test('what one sentence says is not talked away by the others', () => {
  const one = readings.likely('step', sentences('I will.'), true);
  const among = readings.likely('step', sentences('That is how it is. I will. The lamp is green.'), true);
  expect(one).toBeGreaterThan(0.5);
  expect(among).toBeGreaterThanOrEqual(one);
});

test('a sentence is judged anew in the light of the others and of a complaint', () => {
  const context = {
    bias: -0.5,
    own: 2,
    complaint: 1,
    length: -0.7,
    others: { step: -4, blame: 1 },
    before: { step: 3 },
    after: { step: -2 },
  };
  const judge = new Readings({ ...LEARNED, blame: { ...LEARNED.blame, context } });
  const draft = sentences('You never said.\nI will.\nYou never asked.');
  const [first, step, last] = draft.map((one) => [judge.score('blame', [one]), judge.score('step', [one])] as const);
  const chance = (score: number) => 1 / (1 + Math.exp(-score));
  const [now, , then] = judge.inContext('blame', draft, true);
  const same = -0.5 + 1 - 0.7 * Math.log(3) - 4 * chance(step![1]);
  expect(now).toBeCloseTo(same + 2 * first![0] + chance(last![0]) - 2 * chance(step![1]));
  expect(then).toBeCloseTo(same + 2 * last![0] + chance(first![0]) + 3 * chance(step![1]));
  expect(judge.inContext('blame', draft, false)[0]).toBeCloseTo(now! - 1);
  const [alone] = judge.inContext('blame', sentences('You never said.'), true);
  expect(alone).toBeCloseTo(-0.5 + 2 * first![0] + 1);
  expect(judge.inContext('step', draft, true)).toEqual(draft.map((one) => judge.score('step', [one])));
  expect(judge.inContext('blame', [], true)).toEqual([]);
});

test('a draft as a whole is judged by what is read of its sentences, and by whether there is a complaint', () => {
  const judge = new Readings({ ...LEARNED, alone: { bias: -1, complaint: 1, by: { step: -2, blame: 1 } } });
  const alone = (text: string, complaint = true) => judge.likely('alone', sentences(text), complaint);
  expect(judge.has('alone')).toBe(true);
  expect(alone('That is how it is.')).toBeGreaterThan(alone('That is how it is. I will.'));
  expect(alone('That is how it is. You never said.')).toBeGreaterThan(alone('That is how it is.'));
  expect(alone('That is how it is.', false)).toBeLessThan(alone('That is how it is.'));
  expect(judge.likely('alone', [], true)).toBe(0);
  expect(judge.inContext('alone', sentences('I will.'), true)).toEqual([-Infinity]);
});

test('it points at the clause whose words speak for it most', () => {
  const text = 'Thanks. The lamp is green, you never said so, and the shade is red.';
  const { start, end } = readings.point('blame', sentences(text)[1]!);
  expect(text.slice(start, end)).toBe('you never said so');
});

test('whatever is written, it points at words of the sentence, and says the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const placed of sentences(text)) {
        const { start, end } = readings.point('blame', placed);
        expect(start).toBeGreaterThanOrEqual(placed.start);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(placed.start + placed.sentence.text.length);
        expect(readings.score('blame', [placed])).toBe(new Readings(LEARNED).score('blame', [placed]));
      }
    }),
  );
});

test('a rule that wants what was not learned is told of, and so is a file that nobody can have printed', async () => {
  const source = await builtInRules();
  expect(() => compileRules({ ...source, learned: {} })).toThrow('nothing was learned of');
  const damaged = parseRules([{ name: 'rules/learned.json', text: '{"blame": {"bias": "much"}}' }]);
  expect(damaged).toMatchObject({ source: null, problems: [{ file: 'rules/learned.json' }] });
});
