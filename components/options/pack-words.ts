import { plural, t } from '../i18n.ts';

/** What the options page says about packs: the list, the ways to a pack, and what is offered. */

export const packs = {
  heading: t('packs.list.heading'),
  lead: t('packs.list.lead'),
  emptyTitle: t('packs.list.emptyTitle'),
  empty: t('packs.list.empty'),
  guide: t('packs.list.guide'),
  guideHint: t('packs.list.guideHint'),
  order: t('packs.list.order'),
  add: t('packs.list.add'),
  chooseFile: t('packs.list.chooseFile'),
  chooseFolder: t('packs.list.chooseFolder'),
  dropHint: t('packs.list.dropHint'),
  dropNow: t('packs.list.dropNow'),
  reading: t('packs.list.reading'),
  fetching: t('packs.list.fetching'),
  full: (most: number) => t('packs.list.full', { most }),
  mayNotAdd: t('packs.list.mayNotAdd'),
  failed: t('packs.list.failed'),
};

export const address = {
  legend: t('packs.address.legend'),
  label: t('packs.address.label'),
  example: 'https://lamps.example.com/pack.json',
  hint: t('packs.address.hint'),
  more: t('packs.address.more'),
  hash: t('packs.address.hash'),
  hashHint: t('packs.address.hashHint'),
  key: t('packs.address.key'),
  keyHint: t('packs.address.keyHint'),
  trusted: t('packs.address.trusted'),
  fetch: t('packs.address.fetch'),
  answers: {
    'no-address': t('packs.address.answers.noAddress'),
    'no-hash': t('packs.address.answers.noHash'),
    'no-key': t('packs.address.answers.noKey'),
    refused: t('packs.address.answers.refused'),
    known: t('packs.address.answers.known'),
  },
};

export const offer = {
  first: (name: string) => t('packs.offer.first', { name }),
  update: (name: string) => t('packs.offer.update', { name }),
  bad: (name: string) => t('packs.offer.bad', { name }),
  fetchFailed: t('packs.offer.fetchFailed'),
  from: (version: string, next: string) => t('packs.offer.from', { version, next }),
  sameNumber: (version: string) => t('packs.offer.sameNumber', { version }),
  olderNumber: (now: string) => t('packs.offer.olderNumber', { now }),
  follows: (address: string) => t('packs.offer.follows', { address }),
  leaves: (address: string) => t('packs.offer.leaves', { address }),
  same: t('packs.offer.same'),
  says: t('packs.offer.says'),
  does: t('packs.offer.does'),
  changes: t('packs.offer.changes'),
  nothing: t('packs.offer.nothing'),
  accept: t('packs.offer.accept'),
  acceptUpdate: t('packs.offer.acceptUpdate'),
  decline: t('packs.offer.decline'),
  close: t('packs.offer.close'),
  unchanged: t('packs.offer.unchanged'),
  keeps: (version: string) => t('packs.offer.keeps', { version }),
  problems: (n: number) => plural('packs.offer.problems', n),
  mend: t('packs.offer.mend'),
  place: (file: string, line: number, column: number) => t('packs.offer.place', { file, line, column }),
  unreadable: {
    'no-file': t('packs.offer.unreadable.noFile'),
    'too-many': t('packs.offer.unreadable.tooMany'),
    'too-large': t('packs.offer.unreadable.tooLarge'),
    'not-text': t('packs.offer.unreadable.notText'),
    slow: t('packs.offer.unreadable.slow'),
  },
  used: (name: string) => t('packs.offer.used', { name }),
};

/** What costs less than a quarter of what is allowed is noticed by nobody. */
const LITTLE = 4;

export const pack = {
  by: (authors: string) => t('packs.pack.by', { authors }),
  fromFile: (file: string) => t('packs.pack.fromFile', { file }),
  fromAddress: (host: string) => t('packs.pack.fromAddress', { host }),
  organisation: t('packs.pack.organisation'),
  organisationInline: t('packs.pack.organisationInline'),
  organisationHint: t('packs.pack.organisationHint'),
  looked: (time: string) => t('packs.pack.looked', { time }),
  neverLooked: t('packs.pack.neverLooked'),
  notAllowed: t('packs.pack.notAllowed'),
  fileLooked: (time: string) => t('packs.pack.fileLooked', { time }),
  failure: (message: string, version: string | null) =>
    version ? `${message} ${t('packs.pack.staysInUse', { version })}` : message,
  switch: (name: string) => t('packs.pack.switch', { name }),
  off: t('packs.pack.switchedOff'),
  place: (at: number, all: number) => t('packs.pack.place', { at, all }),
  up: (name: string) => t('packs.pack.up', { name }),
  down: (name: string) => t('packs.pack.down', { name }),
  moved: (name: string, at: number, all: number) => t('packs.pack.moved', { name, at, all }),
  look: t('packs.pack.look'),
  looking: t('packs.pack.looking'),
  nothingNew: (name: string) => t('packs.pack.nothingNew', { name }),
  newOne: (name: string) => t('packs.pack.newOne', { name }),
  lookFailed: (name: string) => t('packs.pack.lookFailed', { name }),
  back: (version: string) => t('packs.pack.back', { version }),
  wentBack: (name: string, version: string) => t('packs.pack.wentBack', { name, version }),
  save: t('packs.pack.save'),
  remove: t('packs.pack.remove'),
  removed: (name: string) => t('packs.pack.removed', { name }),
  undo: t('packs.pack.undo'),
  restored: (name: string) => t('packs.pack.restored', { name }),
  waits: (version: string) => t('packs.pack.waits', { version }),
  trusted: t('packs.pack.trusted'),
  pinned: t('packs.pack.pinned'),
  signed: t('packs.pack.signed'),
  holds: t('packs.pack.holds'),
  tests: t('packs.pack.tests'),
  testing: t('packs.pack.testing'),
  testsLost: t('packs.pack.testsLost'),
  testsKept: (rules: number, examples: number) =>
    t('packs.pack.testsKept', {
      rules: plural('packs.parts.rules', rules),
      examples: plural('packs.parts.examples', examples),
    }),
  testsNone: t('packs.pack.testsNone'),
  cost: (steps: number, allowance: number) =>
    t(steps * LITTLE < allowance ? 'packs.pack.costLittle' : 'packs.pack.cost', { steps, allowance }),
  slowest: (rule: string) => t('packs.pack.slowest', { rule }),
};

/** A pack in a settings file that cannot be used. */
export const importedPack = (name: string, why: string): string => t('packs.pack.imported', { name, why });
