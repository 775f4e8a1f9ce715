/** What the options page says about packs: the list, the ways to a pack, and what is offered. */

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
    failed: 'It could not be fetched. Why stands above.',
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
  fromFile: (file: string) => `From the file ${file}`,
  fromAddress: (host: string) => `From ${host}`,
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
  slowest: (of: string) => `The slowest is ${of}.`,
  worked: 'It keeps all its promises.',
};

/** A pack in a settings file that cannot be used. */
export const importedPack = (name: string, said: string): string => `The pack “${name}” in it cannot be used: ${said}`;
