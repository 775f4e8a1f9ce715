import { parseArgs } from 'node:util';
import { builtInRules } from '../../cli/engine.ts';
import {
  type LabelledItem,
  type LabelledSet,
  loadSet,
  missingFile,
  type Origin,
  originOf,
  SETS,
  type SetName,
} from './data.ts';
import { countRules, firings, type Judged, judge } from './judge.ts';
import { judgedText, ruleTable, table } from './print.ts';
import { type Score, score, scoreOwn } from './score.ts';
import { firingTable, scoreTable, writeBlocks } from './write.ts';

const help = `Usage: npm run eval -- [options]

Scores the checks against labelled replies, where they lie beside the project (../shared/eval).

  --train          the training set only
  --own            the project's own set only, which needs nothing beside the project
  --json           the scores as JSON
  --write          the scores, and how often each rule fires on pairs, into docs/eval.md

Lists, of the training set unless --set says otherwise:

  --rules          how often each rule fired, and was right and wrong
  --misses CHECK   what the check got wrong: false alarms, wrong words, misses
  --check CHECK    every reply in which the check fired
  --rule RULE      every reply in which the rule fired
  --item ID        one reply, and all that is said of it

  --set SET        train, dev, own or pairs. Dev is for scoring: say so where you looked. Pairs has no labels
  --only ORIGIN    only 'real' or 'written' replies
  --kind KIND      only 'right', 'false alarm', 'wrong words' or 'missed'
  --sample N       N of them, picked at random, the same ones every time
  --texts          print the messages too
`;

const { values } = parseArgs({
  options: {
    train: { type: 'boolean', default: false },
    own: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    misses: { type: 'string' },
    check: { type: 'string' },
    rule: { type: 'string' },
    item: { type: 'string' },
    set: { type: 'string', default: 'train' },
    only: { type: 'string' },
    kind: { type: 'string' },
    sample: { type: 'string' },
    texts: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** The scores of each set, of its real and its written replies apart. */
async function scoresOf(names: readonly SetName[]): Promise<(readonly [string, Score])[]> {
  const sets = await Promise.all(names.map(loadSet));
  return Promise.all(
    sets.flatMap((set): Promise<readonly [string, Score]>[] => {
      if (set.name === 'own') return [Promise.resolve(['own', scoreOwn(set)])];
      const of = (origin: Origin) => set.items.filter((item) => originOf(item) === origin);
      const parts: [string, readonly LabelledItem[]][] = [
        ['real', of('real')],
        ['written', of('written')],
        ['all', set.items],
      ];
      return parts.map(async ([part, items]) => [`${set.name} ${part}`, await score(set, items)] as const);
    }),
  );
}

async function printScores(names: readonly SetName[]): Promise<void> {
  const columns = await scoresOf(names);
  console.log(values.json ? JSON.stringify(Object.fromEntries(columns), null, 1) : table(columns));
}

async function writeDocs(): Promise<void> {
  const columns = await scoresOf(['train', 'dev', 'own']);
  const pairs = await loadSet('pairs');
  const { checks } = await builtInRules();
  const rules = checks.flatMap((check) => check.rules.map(({ id }) => `${check.id}/${id}`));
  writeBlocks({ scores: scoreTable(columns), firings: firingTable(pairs, rules) });
  console.log('Wrote docs/eval.md');
}

/** Everything the rules and the readers say of one reply. */
function about(set: LabelledSet, id: string): Judged[] {
  const one = { ...set, items: set.items.filter((item) => item.id === id) };
  const checks = Object.keys(one.items[0]?.labels ?? {});
  const silent = checks.flatMap((check) => judge(one, check)).filter(({ verdict }) => verdict === 'missed');
  return [...firings(one, () => true), ...silent];
}

/** Some of a list, chosen as if by chance but alike on every run. */
function sample<T>(list: readonly T[], count: number): T[] {
  const scatter = (i: number) => Math.imul(i + 1, 0x9e3779b1) >>> 0;
  return [...list.entries()]
    .sort(([a], [b]) => scatter(a) - scatter(b))
    .slice(0, count)
    .map(([, one]) => one);
}

async function printLists(name: SetName): Promise<void> {
  const whole = await loadSet(name);
  const set = { ...whole, items: whole.items.filter((item) => !values.only || originOf(item) === values.only) };
  if (values.rules) return console.log(ruleTable(countRules(set)));
  const judged = [
    ...(values.misses ? judge(set, values.misses).filter(({ verdict }) => verdict !== 'right') : []),
    ...(values.check ? firings(set, ({ check }) => check === values.check) : []),
    ...(values.rule ? firings(set, ({ rule }) => rule === values.rule) : []),
    ...(values.item ? about(set, values.item) : []),
  ].filter(({ verdict }) => !values.kind || verdict === values.kind);
  const shown = values.sample ? sample(judged, Number(values.sample)) : judged;
  for (const one of shown) console.log(judgedText(one, values.texts));
  console.log(`${shown.length} of ${judged.length}, from ${name}`);
}

async function main(): Promise<void> {
  if (values.help) return console.log(help);
  const asksLists = values.rules || values.misses || values.check || values.rule || values.item;
  const name = SETS.find((one) => one === values.set);
  if (!name) throw new Error(`--set is one of ${SETS.join(', ')}`);
  let names: SetName[] = values.own ? ['own'] : values.train ? ['train'] : ['train', 'dev', 'own'];
  if (asksLists) names = [name];
  // The other sets are not the project's to carry, so their absence is no failure.
  if (missingFile(values.write ? ['train', 'dev', 'pairs'] : names)) {
    console.log('No labelled replies beside the project (../shared/eval).');
    if (values.write || !names.includes('own')) return;
    names = ['own'];
  }
  await (asksLists ? printLists(name) : values.write ? writeDocs() : printScores(names));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
