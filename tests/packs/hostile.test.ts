import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/engine/engine.ts';
import { workDone } from '../../lib/engine/matcher.ts';
import { compileRules } from '../../lib/engine/ruleset.ts';
import { Index } from '../../lib/engine/scan.ts';
import { Reader } from '../../lib/engine/text-view.ts';
import { FEATURES } from '../../lib/engine/tokens.ts';
import { layerPacks } from '../../lib/packs/layer.ts';
import { ALLOWANCE, measurePack } from '../../lib/packs/measure.ts';
import { parsePack } from '../../lib/packs/parse-pack.ts';
import { stuffed } from '../../lib/packs/stuffed-drafts.ts';
import { around, builtIn, goodPack, HEAD } from './built-in.ts';

const parse = (text: string) => parsePack([{ name: 'pack.yaml', text }], around);
const rules = (finds: readonly string[], more = '') =>
  `checks:\n  - id: house\n    name: House\n    about: Ours.\n    level: advice\n    rules:\n${finds
    .map(
      (find, i) =>
        `      - {id: r${i}, kind: phrase, why: a, find: [${JSON.stringify(find)}], flags: [«b»], passes: [c]${more}}\n`,
    )
    .join('')}`;

describe('texts that a YAML reader chokes on are refused before they are read', () => {
  test.each([
    ['complex keys in complex keys', '? '.repeat(100_000)],
    ['complex keys in brackets', '[? '.repeat(100_000)],
    ['brackets', '['.repeat(500_000)],
    ['maps', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(200_000)],
    ['quotes', '"'.repeat(500_000)],
    ['anchors', '&a '.repeat(150_000)],
    [
      'a bomb of references',
      `a: &a [x,x]\n${'bcdefghi'
        .split('')
        .map((c, i) => `${c}: &${c} [*${'abcdefgh'[i]},*${'abcdefgh'[i]}]`)
        .join('\n')}`,
    ],
    ['keys', Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['line breaks', '\n'.repeat(500_000)],
    ['documents', '--- a\n'.repeat(80_000)],
    ['tags', '! '.repeat(200_000)],
    ['bars', '|'.repeat(500_000)],
    ['colons', ':'.repeat(500_000)],
    ['a text of a megabyte', `a: "${'x'.repeat(1_000_000)}"`],
    ['nothing but zeros', '\0'.repeat(400_000)],
  ])('%s', (_, text) => {
    const { pack, problems } = parse(text);
    expect(pack).toBe(null);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(200);
  });
});

test('thousands of names that are nowhere are told of without comparing each with all', () => {
  // Alike up to their ends, where comparing takes longest: without a bound it took minutes.
  const name = (i: number, end: string) => `${'a'.repeat(23)}${end}${i}`;
  const elements = Array.from({ length: 1500 }, (_, i) => `  ${name(i, 'b')}: {find: [a]}\n`).join('');
  const shows = Array.from({ length: 6000 }, (_, i) => name(i, 'c')).join(', ');
  const playbook = `  - {id: p, name: P, about: a, steps: [{id: s, name: S, about: a, shows: [${shows}]}]}\n`;
  const { problems } = parse(`${HEAD}elements:\n${elements}playbooks:\n${playbook}`);
  expect(problems).toHaveLength(200);
  expect(problems[0]?.message).toBe(`there is no element “${name(0, 'c')}”`);
  expect(problems[0]?.mend).toBe(`Did you mean “${name(0, 'b')}”?`);
});

test('prototype keys change nothing but the pack that has them', () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    expect(parse(`${HEAD}lists:\n  ${key}: {polluted: [a]}\n`).pack).toBe(null);
    expect(parse(`{"${key}": {"polluted": true}}`).pack).toBe(null);
  }
  expect(({} as Record<string, unknown>).polluted).toBe(undefined);
});

test('markup in a pack is text like any other', () => {
  const why = '<img src=x onerror=alert(1)> & <script>alert(2)</script>';
  const pack = goodPack(rules(['purple zebra']).replace('why: a', `why: ${JSON.stringify(why)}`));
  const { source, switches } = layerPacks(builtIn, [pack]);
  const engine = createEngine(compileRules(source, switches));
  const around = { customerName: null, agentName: null, channel: null, visibility: null, messages: [] };
  const [finding] = engine.check({ text: 'It is a purple zebra.' }, around).findings;
  expect(finding?.message).toBe(why);
});

describe('a pack that costs too much', () => {
  test('is refused, and its slowest rule is named', () => {
    // No word to start from, so each is tried at every word, and each looks far ahead.
    const dear = Array.from(
      { length: 40 },
      (_, i) => `(.|@isNumber){0,8} (.|@isNumber){0,8} (.|@isUpperCase){0,8} @isUrl&!x${i}`,
    );
    const { ok, steps, parts } = measurePack(goodPack(rules(['at this time', ...dear])), builtIn);
    expect(ok).toBe(false);
    expect(steps).toBeGreaterThan(ALLOWANCE);
    expect(parts[0]?.of).toMatch(/^house\/r[1-9]/);
  });

  test('is also refused when only a draft made of its own words shows it', () => {
    const dear = Array.from(
      { length: 60 },
      (_, i) => `zebra (zebra|.){0,8} (zebra|.){0,8} (zebra|.){0,8} quagga${i}&@isUrl`,
    );
    expect(measurePack(goodPack(rules(dear)), builtIn).ok).toBe(false);
  });

  test('is weighed on a draft that has every feature a pattern can ask for', () => {
    const all = Object.values(FEATURES).reduce<number>((bits, bit) => bits | bit, 0);
    for (const draft of stuffed([])) {
      for (const { sentence } of new Reader().read(draft).sentences)
        expect(sentence.tokens.reduce((bits, { features }) => bits | features, 0)).toBe(all);
    }
    expect(stuffed([])).toHaveLength(1);
  });

  test('is weighed without taking long itself', () => {
    const dear = Array.from({ length: 500 }, (_, i) => `${'.{0,8} '.repeat(12)}@isUrl&!x${i}`);
    const before = workDone();
    expect(measurePack(goodPack(rules(dear)), builtIn).ok).toBe(false);
    expect(workDone() - before).toBeLessThan(50_000_000);
  });

  test('is weighed in proportion to what it holds, also where that is thousands of words', () => {
    const { hits } = Index.prototype;
    let looks = 0;
    Index.prototype.hits = function (sentence) {
      looks++;
      return hits.call(this, sentence);
    };
    const looksFor = (count: number) => {
      const words = Array.from({ length: count }, (_, i) => `  - {never: [zebra${i}], rather: [horse]}\n`).join('');
      looks = 0;
      expect(measurePack(goodPack(`words:\n${words}`), builtIn).ok).toBe(true);
      return looks;
    };
    try {
      const half = looksFor(500);
      expect(looksFor(1000)).toBeLessThan(half * 2.5);
    } finally {
      Index.prototype.hits = hits;
    }
  });

  test('the built-in pack itself is well within the allowance', () => {
    const own = {
      ...goodPack(),
      checks: builtIn.checks,
      lists: builtIn.lists,
      elements: builtIn.elements,
      facts: builtIn.facts,
    };
    const { ok, steps } = measurePack(own, { ...builtIn, lists: {} });
    expect({ ok, steps }).toEqual({ ok: true, steps: expect.any(Number) });
  });

  test('weighing gives the same on every run', () => {
    const pack = goodPack(rules(['at (this|that) .{0,3} time', 'never * ever']));
    expect(measurePack(pack, builtIn)).toEqual(measurePack(pack, builtIn));
  });
});
