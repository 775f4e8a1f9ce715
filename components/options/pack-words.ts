import type { Channel } from '../../lib/engine/types.ts';
import type { Origin } from '../../lib/packs/layer-types.ts';

/** What the options page says about packs, where values come from, and rules of one's own. */

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const packs = {
  heading: 'Packs',
  lead: 'A pack holds a team’s words, rules and helpers in one file, and everybody who adds it has them. It is data, not a program: it can run nothing and send nothing.',
  emptyTitle: 'No packs yet',
  empty:
    'With a pack, Amends knows how your team writes: the words you never use, what may be promised and given, whom to call, and what a good reply shows. Your team lead may have a file or an address for you.',
  guide: 'How to write one',
  guideHint: 'Fifteen minutes from nothing to a pack that your team can use.',
  order: 'Later packs have their way over earlier ones, and you have yours over all of them.',
  add: 'Add a pack',
  chooseFile: 'Choose a file',
  chooseFolder: 'Choose a folder',
  dropHint: 'Or drop it here: one YAML or JSON file, several files, or a folder.',
  dropNow: 'Let go to read it. Nothing is used before you have seen it.',
  reading: 'Reading the pack and trying its examples',
  fetching: 'Fetching the pack and trying its examples',
  full: (most: number) => `There are ${most} packs already, and more would slow down every key. Remove one first.`,
  mayNotAdd: 'Your organisation decides which packs are used, so none can be added here.',
  failed: 'That did not work, and nothing was changed. Please try again.',
};

export const address = {
  legend: 'By address',
  label: 'Address of the pack',
  example: 'https://lamps.example.com/pack.json',
  hint: 'It is looked at about once a day. The browser will ask you to allow this server, and no other.',
  more: 'More: pin it, check its signature, or use new versions at once',
  hash: 'SHA-256',
  hashHint: 'Only this very content is accepted. Whoever made the pack can tell you.',
  key: 'Public key',
  keyHint: 'Only what was signed with it is accepted: 44 characters.',
  trusted: 'Use new versions without asking',
  fetch: 'Fetch',
  answers: {
    'no-address': 'A pack has an address that begins with https://. Copy it from the browser.',
    'no-hash': 'A SHA-256 is 64 figures and letters from a to f.',
    'no-key': 'A public key is 44 characters and ends with “=”.',
    refused: 'The browser was told not to allow this server, so nothing was fetched. You can try again.',
    known: 'A pack from this address is in the list already.',
  },
};

export const offer = {
  first: (name: string) => `Use “${name}”?`,
  update: (name: string) => `New version of “${name}”`,
  bad: (name: string) => `“${name}” cannot be used`,
  fetchFailed: 'The pack could not be fetched',
  from: (version: string, next: string) => `${version} becomes ${next}`,
  sameNumber: (version: string) =>
    `Both are called ${version}. Ask the author to count up, or nobody can tell them apart.`,
  olderNumber: (now: string) => `This is older than ${now}, which is in use.`,
  same: 'It is word for word the pack that is in use. There is nothing to do.',
  says: 'What the author says about it',
  does: 'What it would do',
  changes: 'What changes',
  nothing: 'Nothing that anybody would notice.',
  accept: 'Use it',
  acceptUpdate: 'Use the new version',
  decline: 'Do not use it',
  close: 'Close',
  unchanged: 'Nothing was changed.',
  keeps: (version: string) => `Nothing was changed: version ${version} stays in use.`,
  problems: (n: number) =>
    n === 1
      ? 'One thing is wrong. Send this to whoever wrote it:'
      : `${n} things are wrong. Send this to whoever wrote it:`,
  mend: 'To mend it',
  place: (file: string, line: number, column: number) => `${file}, line ${line}, column ${column}`,
  unreadable: {
    'no-file': 'There is no YAML or JSON file in it. A pack is one such file, or a folder of them.',
    'too-many': 'There are too many files for a pack: at most 100 fit.',
    'too-large': 'It is too large for a pack: half a megabyte of text fits.',
    'not-text': 'It is not readable as text. A pack is a YAML or JSON file.',
    slow: 'Reading it took too long, so it was given up.',
  },
  used: (name: string) => `“${name}” is in use now.`,
};

const at = (time: string) => `looked at ${time}`;

export const pack = {
  by: (authors: string) => `by ${authors}`,
  fromFile: (file: string) => `from the file ${file}`,
  fromAddress: (host: string) => `from ${host}`,
  organisation: 'Brought by your organisation',
  organisationInline: 'A pack in the policy',
  organisationHint: 'It cannot be changed here.',
  looked: at,
  neverLooked: 'not looked at yet',
  fileLooked: (time: string) => `read ${time}`,
  failure: (message: string, version: string | null) =>
    version ? `${message} Version ${version} stays in use.` : message,
  switch: (name: string) => `Use the pack ${name}`,
  off: 'Switched off: nothing of it applies.',
  place: (n: number, of: number) => `${n} of ${of}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (name: string, n: number, of: number) => `${name} is now ${n} of ${of}.`,
  look: 'Look for a new version',
  looking: 'Looking',
  nothingNew: (name: string) => `There is nothing new for ${name}.`,
  newOne: (name: string) => `There is a new version of ${name}.`,
  lookFailed: (name: string) => `Looking for a new version of ${name} failed; the list says why.`,
  back: (version: string) => `Go back to ${version}`,
  wentBack: (name: string, version: string) => `${name} is back at ${version}.`,
  save: 'Save as a file',
  remove: 'Remove',
  removed: (name: string) => `“${name}” is removed.`,
  undo: 'Take that back',
  restored: (name: string) => `“${name}” is back.`,
  waits: (version: string) => `Version ${version} is there and waits for you.`,
  trusted: 'New versions are used without asking',
  pinned: 'pinned to one content',
  signed: 'signature is checked',
  holds: 'What it holds',
  tests: 'Its tests',
  testing: 'Trying its examples',
  testsLost: 'Its examples could not be tried just now.',
  testsKept: (rules: number, examples: number) =>
    `${count(rules, 'rule', 'rules')} tried on ${count(examples, 'example', 'examples')}: all as promised.`,
  testsNone: 'It has no rules of its own, so there is nothing to try.',
  cost: (steps: number, allowance: number) =>
    `It costs ${steps} of the ${allowance} steps a word that a pack may take${steps * 4 < allowance ? ', which nobody notices' : ''}.`,
  slowest: (of: string, steps: number) => `The slowest is ${of}, with ${steps}.`,
  worked: 'It keeps all its promises.',
};

/** The parts of a pack, in the order in which they are shown. */
export const parts = {
  rules: (n: number) => count(n, 'rule', 'rules'),
  overrides: (n: number) => count(n, 'rule of Amends changed', 'rules of Amends changed'),
  switches: (n: number) => count(n, 'check switched or levelled', 'checks switched or levelled'),
  words: (n: number) => count(n, 'house word', 'house words'),
  products: (n: number) => count(n, 'product name', 'product names'),
  names: (n: number) => count(n, 'name to use or avoid', 'names to use or avoid'),
  promises: (n: number) => count(n, 'forbidden promise', 'forbidden promises'),
  gestures: (n: number) => count(n, 'gesture', 'gestures'),
  scripts: (n: number) => count(n, 'script', 'scripts'),
  playbooks: (n: number) => count(n, 'method', 'methods'),
  escalations: (n: number) => count(n, 'escalation', 'escalations'),
  people: () => 'a spokesperson',
  waiting: (n: number) => count(n, 'waiting time', 'waiting times'),
  hidden: (n: number) => count(n, 'helper taken away', 'helpers taken away'),
  language: (n: number) => count(n, 'way of saying things', 'ways of saying things'),
};

export const held = {
  newCheck: (name: string) => `New check “${name}”`,
  inCheck: (name: string) => `In the check “${name}”`,
  rather: (never: string, rather: string) => `${never} → ${rather}`,
  never: (name: string) => `Never “${name}”`,
  neverRather: (name: string, rather: string) => `Never “${name}”; rather “${rather}”`,
  always: (name: string) => `Always “${name}”`,
  alwaysOn: (name: string, channels: string) => `Always “${name}” (${channels})`,
  written: (name: string) => `Written “${name}”`,
  limit: (name: string, limit: string) => `${name}: ${limit}`,
  steps: (name: string, n: number) => `${name}: ${count(n, 'step', 'steps')}`,
  escalation: (name: string, tell: string) => `${name}: ${tell}`,
  spokesperson: (name: string, tell: string) => `${name}: ${tell}`,
  waiting: (channel: string, amber: number, red: number) =>
    `${channel}: amber after ${amber} minutes, red after ${red}`,
  overridden: (id: string, what: string) => `${id}: ${what}`,
  override: {
    problem: 'is a problem',
    advice: 'is advice',
    on: 'on',
    off: 'off',
    why: 'another reason',
    rewrites: 'other rewrites',
    unless: 'further exceptions',
    when: 'another time to speak',
  },
  more: (n: number) => `and ${n} more`,
};

/** What is compared between two versions, by the first word of its name and by its key. */
export const diff = {
  added: 'New',
  changed: 'Changed',
  removed: 'Gone',
  of: {
    pack: 'The pack',
    list: 'List',
    element: 'Element',
    signal: 'Signal',
    check: 'Check',
    rule: 'Rule',
    override: 'Change to',
    word: 'House word',
    product: 'Product name',
    name: 'Name',
    promise: 'Forbidden promise',
    playbook: 'Method',
    script: 'Script',
    gesture: 'Gesture',
    escalation: 'Escalation',
    spokesperson: 'Spokesperson',
    waiting: 'Waiting time',
    hidden: 'Taken away',
  } as Readonly<Record<string, string>>,
  field: {
    name: 'name',
    version: 'version',
    authors: 'authors',
    licence: 'licence',
    changes: 'what the author says',
    why: 'reason',
    level: 'level',
    find: 'words looked for',
    never: 'words looked for',
    rather: 'what to say instead',
    rewrites: 'what to say instead',
    flags: 'examples that are marked',
    passes: 'examples that are left alone',
    unless: 'exceptions',
    needs: 'what must be around',
    when: 'when it speaks',
    text: 'text',
    match: 'what the customer must write',
    limit: 'limit',
    most: 'the most that may be given',
    steps: 'steps',
    about: 'description',
    tell: 'what to do',
    contact: 'contact',
    channels: 'channels',
    amber: 'minutes to amber',
    red: 'minutes to red',
  } as Readonly<Record<string, string>>,
  fieldOf: (of: string, field: string) => `${of}: ${field}`,
  nothing: 'nothing',
  was: 'was',
  becomes: 'becomes',
  examples: (n: number) => count(n, 'example', 'examples'),
};

const origins = {
  'built-in': 'Amends itself',
  pack: (name: string) => `the pack “${name}”`,
  'policy-pack': (name: string) => `your organisation’s pack “${name}”`,
  'personal-pack': 'your own rules',
  policy: 'your organisation',
  personal: 'you',
};

/** Who said something, as part of a sentence. */
export function originName(from: Origin): string {
  if (from.layer === 'pack' || from.layer === 'policy-pack') return origins[from.layer](from.name);
  return origins[from.layer];
}

export const standing = {
  locked: 'Locked by your organisation',
  whole: (by: string) => `Comes from ${by}.`,
  value: (what: string, by: string) => `${what} by ${by}`,
  over: (said: string, others: string) => `${said}, over ${others}.`,
  plain: (said: string) => `${said}.`,
  off: 'Switched off',
  on: 'Switched on',
  fields: {
    state: 'Switched',
    level: 'Level chosen',
    why: 'Reason given',
    rewrites: 'Rewrites given',
    unless: 'Exceptions added',
    when: 'Time to speak chosen',
  } as Readonly<Record<string, string>>,
  and: (all: readonly string[]) =>
    all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`,
  disagree: (packs: string, winner: string) => `${packs} disagree here; ${winner} has its way.`,
};

export const conflicts = {
  heading: 'Packs that disagree',
  lead: 'They want something different of the same thing. The later one has its way; change the order to choose the other.',
  line: (of: string, field: string) => `${of} (${field})`,
  packs: (packs: string, winner: string) => `${packs}. ${winner} has its way.`,
  ignoredHeading: 'Left out',
  ignoredLead: 'What packs say about things that are not there:',
  ignored: (by: string, message: string) => `${by}: ${message}`,
  whole: 'all of it',
};

export const own = {
  heading: 'My rules',
  lead: 'Words that you want to be told of, in your own reasons. They are yours alone until you give them to somebody.',
  none: 'None yet. Write down words that slip into your replies, and what you would rather say.',
  write: 'Write a rule',
  edit: 'Change',
  editRule: (name: string) => `Change the rule ${name}`,
  remove: 'Delete',
  removeRule: (name: string) => `Delete the rule ${name}`,
  removed: 'The rule is deleted.',
  undo: 'Take that back',
  restored: 'The rule is back.',
  byHand: 'Written by hand in a file, so it is changed there.',
  in: (check: string) => `In ${check}`,
  save: 'Save them as a pack',
  read: 'Read rules from a file',
  readDone: (n: number) => `${count(n, 'rule', 'rules')} read from the file.`,
  readBad: 'The file could not be used, and nothing was changed:',
  readNone: 'There are no rules in the file, so nothing was changed.',
  kept: 'Saved. It holds from the next word on.',
  newTitle: 'Flag this, suggest that',
  editTitle: 'Change the rule',
  find: 'Mark these words',
  findMore: (n: number) => `Or these words, ${n}`,
  findHint: 'As you would type them. Capitals make no difference.',
  addFind: 'Another way of saying it',
  rather: 'Suggest instead',
  ratherMore: (n: number) => `Or suggest, ${n}`,
  ratherHint: 'Leave it empty where only you can know what is right. [Square brackets] are a gap to fill in.',
  addRather: 'Another suggestion',
  removeField: (label: string) => `Take away “${label}”`,
  why: 'Reason',
  whyHint: 'Shown on the card. Made for you when it is empty.',
  level: 'How serious',
  problem: 'Problem',
  advice: 'Advice',
  check: 'Belongs to',
  mine: 'My rules',
  examples: 'Examples',
  examplesHint:
    'Each rule is tried on its examples before it is used. These were made for you; write better ones if you like.',
  flags: (n: number) => `Is to be marked, ${n}`,
  passes: (n: number) => `Is to be left alone, ${n}`,
  addFlag: 'Another that is to be marked',
  addPass: 'Another that is to be left alone',
  sample: 'Try it on a draft of yours',
  sampleHint: 'Not kept.',
  trial: 'What it does',
  trying: 'Trying it',
  tryFailed: 'It could not be tried just now.',
  empty: 'Write the words to be marked, and see here what happens.',
  marks: (n: number, drafts: number) =>
    n === 0
      ? `Marks nothing in ${count(drafts, 'draft', 'drafts')}.`
      : `Marks ${count(n, 'place', 'places')} in ${count(drafts, 'draft', 'drafts')}.`,
  often: 'That is a lot: whoever is told too often stops looking. Longer phrases mark less.',
  drafts: ['A letter', 'A line of chat', 'A public answer', 'A short refusal'],
  yours: 'Your draft',
  untouched: 'not marked',
  becomes: 'Becomes',
  cost: (own: number, allowance: number) =>
    `Costs ${own} of ${allowance} steps a word${own * 20 < allowance ? ': nothing you would notice.' : '.'}`,
  keep: 'Save the rule',
  cancel: 'Cancel',
  problems: {
    'no-words': 'Write the words that are to be marked.',
    'only-signs': 'There is no word in this that could be looked for.',
    sign: 'A sign in this cannot be looked for, such as % or #. Write the words around it.',
    'not-flagged': 'This is not marked: it does not hold the words.',
  } as Readonly<Record<string, string>>,
  cannot: 'It cannot be saved yet; what is wrong stands above.',
};

export const channelsOf = (names: Readonly<Record<Channel, string>>, some: readonly Channel[]): string =>
  some.map((one) => names[one]).join(', ');
