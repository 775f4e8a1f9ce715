import { plural, t } from '../i18n.ts';

/** What the options page says about rules of one's own. */

/** What costs less than a twentieth of what is allowed is noticed by nobody. */
const LITTLE = 20;

export const own = {
  heading: t('packs.own.heading'),
  lead: t('packs.own.lead'),
  none: t('packs.own.none'),
  write: t('packs.own.write'),
  edit: t('packs.own.edit'),
  editRule: (name: string) => t('packs.own.editRule', { name }),
  remove: t('packs.own.remove'),
  removeRule: (name: string) => t('packs.own.removeRule', { name }),
  removed: t('packs.own.removed'),
  undo: t('packs.own.undo'),
  restored: t('packs.own.restored'),
  byHand: t('packs.own.byHand'),
  in: (check: string) => t('packs.own.in', { check }),
  save: t('packs.own.save'),
  read: t('packs.own.read'),
  readDone: (n: number) => plural('packs.own.readDone', n),
  readBad: t('packs.own.readBad'),
  readNone: t('packs.own.readNone'),
  kept: t('packs.own.kept'),
  newTitle: t('packs.own.newTitle'),
  editTitle: t('packs.own.editTitle'),
  find: t('packs.own.find'),
  findMore: (n: number) => t('packs.own.findMore', { n }),
  findHint: t('packs.own.findHint'),
  addFind: t('packs.own.addFind'),
  rather: t('packs.own.rather'),
  ratherMore: (n: number) => t('packs.own.ratherMore', { n }),
  ratherHint: t('packs.own.ratherHint'),
  addRather: t('packs.own.addRather'),
  removeField: (label: string) => t('packs.own.removeField', { label }),
  why: t('packs.own.why'),
  whyHint: t('packs.own.whyHint'),
  level: t('packs.own.level'),
  problem: t('packs.own.problem'),
  advice: t('packs.own.advice'),
  check: t('packs.own.check'),
  mine: t('packs.own.mine'),
  examples: t('packs.own.examples'),
  examplesHint: t('packs.own.examplesHint'),
  flags: (n: number) => t('packs.own.flags', { n }),
  passes: (n: number) => t('packs.own.passes', { n }),
  addFlag: t('packs.own.addFlag'),
  addPass: t('packs.own.addPass'),
  sample: t('packs.own.sample'),
  sampleHint: t('packs.own.sampleHint'),
  fromSample: t('packs.own.fromSample'),
  trial: t('packs.own.trial'),
  trying: t('packs.own.trying'),
  tryFailed: t('packs.own.tryFailed'),
  empty: t('packs.own.empty'),
  marks: (n: number, count: number) => {
    const drafts = plural('packs.own.drafts', count);
    return n === 0
      ? t('packs.own.marksNothing', { drafts })
      : t('packs.own.marks', { places: plural('packs.own.places', n), drafts });
  },
  often: t('packs.own.often'),
  drafts: [
    t('packs.own.samples.letter'),
    t('packs.own.samples.chat'),
    t('packs.own.samples.public'),
    t('packs.own.samples.refusal'),
  ],
  yours: t('packs.own.yours'),
  untouched: t('packs.own.untouched'),
  becomes: t('packs.own.becomes'),
  cost: (steps: number, allowance: number) =>
    t(steps * LITTLE < allowance ? 'packs.own.costLittle' : 'packs.own.cost', { steps, allowance }),
  keep: t('packs.own.keep'),
  cancel: t('packs.own.cancel'),
  problems: {
    'no-words': t('packs.own.problems.noWords'),
    'only-signs': t('packs.own.problems.onlySigns'),
    sign: t('packs.own.problems.sign'),
    'not-flagged': t('packs.own.problems.notFlagged'),
  } as Readonly<Record<string, string>>,
  cannot: t('packs.own.cannot'),
};
