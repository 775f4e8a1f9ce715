import { parseArgs } from 'node:util';
import { type LabelledSet, loadSet, missingFile, type Origin, originOf, type SetName } from './data.ts';
import { countRules, isRight, type Judged, judge } from './judge.ts';
import { judgedText, ruleTable, table } from './print.ts';
import { score } from './score.ts';

const help = `Usage: npm run eval -- [options]

Scores the checks against labelled replies, where they lie beside the project (../shared/eval).

  --train          the training set only
  --json           the scores as JSON
  --rules          how often each rule was right and wrong, on train
  --misses CHECK   what the check got wrong on train: false alarms, wrong words, misses
  --rule RULE      every reply of train in which the rule fired
  --item ID        one reply, all that was found in it
  --kind KIND      with --misses: only 'false alarm', 'wrong words' or 'missed'
  --only ORIGIN    with the lists: only 'real' or 'written' replies
  --texts          with the lists: print the messages too
  --dev            with the lists: of dev instead of train. Dev is for scoring; say so where you looked
`;

const { values } = parseArgs({
  options: {
    train: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    misses: { type: 'string' },
    rule: { type: 'string' },
    item: { type: 'string' },
    kind: { type: 'string' },
    only: { type: 'string' },
    texts: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

async function scores(names: readonly SetName[]): Promise<void> {
  const sets = await Promise.all(names.map(loadSet));
  const columns = await Promise.all(
    sets.flatMap((set) => {
      const of = (origin: Origin) => set.items.filter((item) => originOf(item) === origin);
      const parts = { real: of('real'), written: of('written'), all: set.items };
      return Object.entries(parts).map(
        async ([part, items]) => [`${set.name} ${part}`, await score(set, items)] as const,
      );
    }),
  );
  console.log(values.json ? JSON.stringify(Object.fromEntries(columns), null, 1) : table(columns));
}

function wanted(set: LabelledSet): LabelledSet {
  return { ...set, items: set.items.filter((item) => !values.only || originOf(item) === values.only) };
}

/** Every firing of one rule, judged by itself. */
function firings(set: LabelledSet, rule: string): Judged[] {
  return set.items.flatMap((item) => {
    const findings = set.results.get(item.id)?.findings.filter((finding) => finding.rule === rule) ?? [];
    return findings.map((finding): Judged => {
      const label = item.labels[finding.check];
      const verdict = isRight(item, finding) === false ? 'false alarm' : 'right';
      return { item, verdict, findings: [finding], quotes: Array.isArray(label) ? label : [] };
    });
  });
}

function oneItem(set: LabelledSet, id: string): Judged[] {
  return Object.keys(set.items[0]?.labels ?? {}).flatMap((check) =>
    judge(set, check).filter(({ item }) => item.id === id),
  );
}

async function lists(): Promise<void> {
  const set = wanted(await loadSet(values.dev ? 'dev' : 'train'));
  if (values.rules) console.log(ruleTable(countRules(set)));
  const judged = [
    ...(values.misses ? judge(set, values.misses).filter(({ verdict }) => verdict !== 'right') : []),
    ...(values.rule ? firings(set, values.rule) : []),
    ...(values.item ? oneItem(set, values.item) : []),
  ].filter(({ verdict }) => !values.kind || verdict === values.kind);
  for (const one of judged) console.log(judgedText(one, values.texts));
  if (!values.rules) console.log(`${judged.length} shown, from ${set.name}`);
}

async function main(): Promise<void> {
  if (values.help) return console.log(help);
  const asksLists = values.rules || values.misses || values.rule || values.item;
  const names: SetName[] = asksLists ? [values.dev ? 'dev' : 'train'] : values.train ? ['train'] : ['train', 'dev'];
  // The data is not the project's to carry, so its absence is no failure.
  if (missingFile(names)) console.log('No labelled replies beside the project (../shared/eval): nothing was scored.');
  else await (asksLists ? lists() : scores(names));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
