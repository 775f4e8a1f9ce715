import { HEAD } from './built-in.ts';

/** A kind of pack that cannot be used. */
export interface Bad {
  kind: string;
  /** Files by name, or what comes after the head of a single document. */
  files: Record<string, string> | string;
}

/** A rule with one key changed or added; `null` leaves it out. */
function rule(changes: Record<string, string | null> = {}): string {
  const parts: Record<string, string | null> = {
    id: 'r',
    kind: 'phrase',
    why: 'It hurts.',
    find: '[never ever]',
    flags: '["«never ever»"]',
    passes: '["always"]',
    ...changes,
  };
  const lines = Object.entries(parts).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `checks:
  - id: house
    name: House
    about: Ours.
    level: advice
    rules:
      - ${lines.join('\n        ')}
`;
}
const head = (key: string, value: string | null) =>
  HEAD.split('\n')
    .flatMap((line) => (line.startsWith(`  ${key}:`) ? (value === null ? [] : [`  ${key}: ${value}`]) : [line]))
    .join('\n');
const one = (text: string) => ({ 'pack.yaml': text });

export const BAD: readonly Bad[] = [
  // The document.
  { kind: 'an empty file', files: one('') },
  { kind: 'a list instead of a map', files: one('- a\n- b\n') },
  { kind: 'YAML that cannot be read', files: `words: [\n` },
  { kind: 'a tab for indentation', files: 'waiting:\n\tchat: {}\n' },
  { kind: 'a key said twice', files: 'waiting: {}\nwaiting: {}\n' },
  { kind: 'a reference', files: 'lists:\n  a: &a [x]\n  b: *a\n' },
  { kind: 'a YAML tag', files: 'lists: !!set {a, b}\n' },
  { kind: 'an unquoted pattern that begins with a star', files: rule({ find: '[* ever]' }) },
  { kind: 'an unquoted pattern that begins with a “!”', files: `lists:\n  a:\n    - !x y\n` },
  { kind: 'a complex key', files: '? [a]\n: b\n' },
  { kind: 'brackets without end', files: `lists: {a: ${'['.repeat(5000)}}\n` },
  { kind: 'lists in lists', files: `lists: \n  a:\n    ${'- '.repeat(3000)}x\n` },
  { kind: 'deep indentation', files: Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n') },
  { kind: 'a prototype key', files: 'lists:\n  __proto__: [a]\n' },
  { kind: 'a constructor key', files: 'elements:\n  constructor: {find: [a]}\n' },
  { kind: 'a key that is a list', files: 'lists:\n  [a, b]: [x]\n' },
  { kind: 'a comment that cuts a pattern short', files: rule({ find: '\n          - were #PastTense' }) },
  { kind: 'a comment that cuts a list short', files: rule({ find: '[were #PastTense]' }) },
  { kind: 'characters that cannot be seen', files: rule({ why: '"It \\u202ehurts."' }) },
  { kind: 'an escape for the terminal', files: rule({ why: '"\\e[2J"' }) },
  { kind: 'a file of a megabyte', files: `# ${'x'.repeat(1_000_000)}\n` },
  { kind: 'keys without end', files: `lists: {${Array.from({ length: 40_000 }, (_, i) => `a${i}: [b]`).join(',')}}\n` },
  { kind: 'JSON that breaks off', files: { 'pack.json': '{"pack": {"id": "larkfield", "na' } },
  // Who it is.
  { kind: 'no identity', files: one('words: []\n') },
  { kind: 'no id', files: one(head('id', null)) },
  { kind: 'an id with capitals', files: one(head('id', 'Larkfield')) },
  { kind: 'an id with letters that look like others', files: one(head('id', 'lаrkfield')) },
  { kind: 'the id of the built-in pack', files: one(head('id', 'bui1t-in')) },
  { kind: 'no version', files: one(head('version', null)) },
  { kind: 'a version that is a number', files: one(head('version', '1.0')) },
  { kind: 'a version that is none', files: one(head('version', 'v1')) },
  { kind: 'no authors', files: one(head('authors', '[]')) },
  { kind: 'no licence', files: one(head('licence', null)) },
  { kind: 'another language', files: one(head('language', 'de')) },
  { kind: 'a newer Amends', files: one(head('engine', '99.0.0')) },
  { kind: 'no change note', files: one(head('changes', '""')) },
  { kind: 'an unknown key beside the others', files: one(head('licence', 'MIT\n  license: MIT')) },
  { kind: 'an unknown part', files: 'word: []\n' },
  // Checks and rules.
  { kind: 'a new check without its name', files: 'checks:\n  - id: house\n    rules: []\n' },
  {
    kind: 'a misspelt check of the built-in pack',
    files: rule().replace('id: house\n    name: House\n    about: Ours.\n    level: advice', 'id: blme'),
  },
  { kind: 'a check that looks like a built-in one', files: rule().replace('id: house', 'id: b1ame') },
  { kind: 'a built-in check renamed', files: rule().replace('id: house', 'id: blame') },
  { kind: 'a check named like a part', files: rule().replace('id: house', 'id: words') },
  {
    kind: 'a built-in rule again',
    files: rule({ id: 'you-failed-to' }).replace(/id: house\n.*\n.*\n.*\n/, 'id: blame\n'),
  },
  { kind: 'the same check twice', files: `${rule()}${rule().replace('checks:\n', '')}` },
  { kind: 'the same rule twice', files: `${rule()}${rule().slice(rule().indexOf('      - id'))}` },
  { kind: 'an unknown key of a rule', files: rule({ rewrite: '[a]' }) },
  { kind: 'an unknown key of a kind that lacks it', files: rule({ kind: 'name', problem: 'wrong' }) },
  { kind: 'an unknown kind', files: rule({ kind: 'phrases' }) },
  { kind: 'a rule of the kind that is learned', files: rule({ kind: 'learned', reading: 'blame', at: '1' }) },
  { kind: 'a gate on what is learned', files: rule({ when: '{reads: {blame: {atLeast: 1}}}' }) },
  { kind: 'no kind', files: rule({ kind: null }) },
  { kind: 'no reason', files: rule({ why: null }) },
  { kind: 'a level that is none', files: rule({ level: 'advise' }) },
  { kind: 'no examples that are flagged', files: rule({ flags: null }) },
  { kind: 'no examples that pass', files: rule({ passes: '[]' }) },
  { kind: 'an example that is a number', files: rule({ passes: '[7]' }) },
  { kind: 'an example with an unknown key', files: rule({ flags: '[{text: a, becmes: b}]' }) },
  { kind: 'a history without a speaker', files: rule({ flags: '[{text: a, history: [hello]}]' }) },
  { kind: 'a text where a list belongs', files: rule({ find: 'never ever' }) },
  { kind: 'an unknown fact in a gate', files: rule({ when: '{complain: true}' }) },
  { kind: 'a gate with a word for true', files: rule({ when: '{complaint: "yes"}' }) },
  { kind: 'a channel that is none', files: rule({ when: '{channels: [mail]}' }) },
  { kind: 'points in words', files: rule({ when: '{evidence: much}' }) },
  { kind: 'points below nothing', files: rule({ when: '{feeling: -1}' }) },
  { kind: 'points for some channels only', files: rule({ when: '{evidence: {email: 5}}' }) },
  { kind: 'points for a channel that is none', files: rule({ when: '{evidence: {else: 5, mail: 3}}' }) },
  { kind: 'a scope that is none', files: rule({ unless: '{paragraph: [a]}' }) },
  { kind: 'an unknown source', files: rule({ source: 'nobody-1900' }) },
  {
    kind: 'an element that does not exist',
    files: rule({ kind: 'missing', find: null, elements: '[appology]', place: 'end' }),
  },
  {
    kind: 'a rewrite that puts in what nothing catches',
    files: rule({ find: '["never [<what>#Verb]"]', rewrites: '["{waht}"]' }),
  },
  {
    kind: 'a rewrite in a form that is none',
    files: rule({ find: '["never [<what>#Verb]"]', rewrites: '["{what|passed}"]' }),
  },
  { kind: 'a limit without a number to compare', files: rule({ over: '{amount: 2, unit: £}' }) },
  { kind: 'a reason longer than anybody reads', files: rule({ why: 'x'.repeat(500) }) },
  {
    kind: 'rules without end',
    files: `checks:\n  - id: house\n    name: H\n    about: a\n    level: advice\n    rules: [${Array.from({ length: 501 }, (_, i) => `{id: r${i}, kind: phrase, why: a, find: [b], flags: [«b»], passes: [c]}`).join(', ')}]\n`,
  },
  // Patterns.
  { kind: 'a regular expression', files: rule({ find: '[/never.*/]' }) },
  { kind: 'an unknown tag', files: rule({ find: '["never #Verbs"]' }) },
  { kind: 'an unknown feature', files: rule({ find: '["never @isLoud"]' }) },
  { kind: 'an unknown list', files: rule({ find: '["never %outsiders%"]' }) },
  { kind: 'a list that holds itself', files: 'lists:\n  a: ["x %a%"]\n' },
  { kind: 'a bracket that is not closed', files: rule({ find: '["never (ever|"]' }) },
  { kind: 'a pattern of nothing', files: rule({ find: '["never?"]' }) },
  { kind: 'a repetition without bound', files: rule({ find: '["never+"]' }) },
  { kind: 'a repetition past the bound', files: rule({ find: '["never{1,99}"]' }) },
  { kind: 'punctuation in a word', files: rule({ find: '["never, ever"]' }) },
  { kind: 'a pattern that is too long', files: rule({ find: `["${'never '.repeat(150)}"]` }) },
  { kind: 'groups in groups', files: rule({ find: '["((((((((a))))))))"]' }) },
  { kind: 'billions of combinations', files: rule({ find: '["((((a{8}){8}){8}){8})"]' }) },
  {
    kind: 'lists that multiply',
    files: `lists:\n  a: [${Array.from({ length: 100 }, (_, i) => `"%b% %b% w${i}"`).join(', ')}]\n  b: [${Array.from({ length: 100 }, (_, i) => `"%c% %c% v${i}"`).join(', ')}]\n  c: [${Array.from({ length: 100 }, (_, i) => `"u${i} t${i}"`).join(', ')}]\n`,
  },
  { kind: 'a pattern too long and too loose', files: rule({ find: `["never ${'.{8} '.repeat(30)}ever"]` }) },
  { kind: 'an empty pattern', files: rule({ find: '[""]' }) },
  { kind: 'a list of patterns without an entry', files: rule({ find: '[]' }) },
  // Overrides.
  { kind: 'an override of nothing', files: 'overrides:\n  - level: off\n' },
  {
    kind: 'an override of a rule that is not there',
    files: 'overrides:\n  - rule: blame/you-faild-to\n    level: off\n',
  },
  { kind: 'an override of a check that is not there', files: 'overrides:\n  - check: blames\n    level: off\n' },
  { kind: 'an override without the check’s name', files: 'overrides:\n  - rule: you-failed-to\n    level: off\n' },
  { kind: 'an override that changes nothing', files: 'overrides:\n  - rule: blame/you-failed-to\n' },
  {
    kind: 'the same override twice',
    files: 'overrides:\n  - {rule: blame/you-failed-to, level: off}\n  - {rule: blame/you-failed-to, why: No.}\n',
  },
  {
    kind: 'rewrites without an example',
    files: 'overrides:\n  - rule: blame/you-failed-to\n    rewrites: [we need]\n',
  },
  {
    kind: 'an exception without an example',
    files: 'overrides:\n  - rule: blame/you-failed-to\n    unless: {draft: [dear]}\n',
  },
  { kind: 'a check overridden like a rule', files: 'overrides:\n  - check: blame\n    level: advice\n    why: No.\n' },
  {
    kind: 'a level of an override that is none',
    files: 'overrides:\n  - rule: blame/you-failed-to\n    level: offf\n',
  },
  {
    kind: 'an exception for a kind that has none',
    files: 'overrides:\n  - rule: robotic/unfilled\n    unless: {draft: [dear]}\n    passes: [a]\n',
  },
  // Short forms and helpers.
  { kind: 'words written as a pattern', files: 'words:\n  - never: ["(cheap|budget)"]\n' },
  { kind: 'words with signs around them', files: 'words:\n  - never: [“clients”, "to be honest,"]\n' },
  { kind: 'words without letters', files: 'words:\n  - never: ["…"]\n' },
  { kind: 'the same word twice', files: 'words:\n  - never: [cheap]\n  - never: [Cheap]\n' },
  { kind: 'a promise without examples', files: 'promises:\n  - id: p\n    never: [we swear]\n    why: No.\n' },
  { kind: 'a product twice', files: 'products:\n  - name: LarkLamp\n  - name: larklamp\n' },
  { kind: 'a name that is no text', files: 'names:\n  never:\n    - name: 7\n' },
  {
    kind: 'a step that shows an unknown element',
    files:
      'playbooks:\n  - id: ours\n    name: Ours\n    about: a\n    steps: [{id: s, name: S, about: a, shows: [apologie]}]\n',
  },
  {
    kind: 'a rule beside an unknown check',
    files:
      'checks:\n  - id: ours\n    name: Ours\n    about: a\n    level: advice\n    rules:\n      - {id: r, kind: phrase, why: a, when: {beside: [blaim]}, find: [lamp], flags: [a «lamp»], passes: [none]}\n',
  },
  { kind: 'a script without words to match', files: 'scripts:\n  - {id: s, name: S, text: Hello.}\n' },
  {
    kind: 'two scripts of one name',
    files: 'scripts:\n  - {id: s, name: S, text: a, match: [b]}\n  - {id: s, name: T, text: a, match: [c]}\n',
  },
  {
    kind: 'a gesture with a limit below nothing',
    files: 'gestures:\n  - {id: g, name: G, text: a, limit: b, most: {amount: -1, unit: £}}\n',
  },
  {
    kind: 'a gesture that looks for words without a limit',
    files: 'gestures:\n  - {id: g, name: G, text: a, limit: b, words: [voucher]}\n',
  },
  { kind: 'amber after red', files: 'waiting:\n  chat: {amber: 10, red: 5}\n' },
  { kind: 'a time that is a text', files: 'waiting:\n  chat: {amber: soon, red: 5}\n' },
  { kind: 'hiding what is not there', files: 'hide:\n  gestures: [vouchers]\n' },
  {
    kind: 'a signal that is there already',
    files: 'facts:\n  signals:\n    - {id: anger, find: [grr], weight: {upset: 5}}\n',
  },
  { kind: 'a built-in element changed', files: 'elements:\n  apology: {find: [mea culpa], skip: [question]}\n' },
  // Folders.
  { kind: 'a folder without pack.yaml', files: { 'words.yaml': '[]', 'blame.yaml': 'id: blame\nrules: []\n' } },
  { kind: 'a part said twice', files: { 'pack.yaml': `${HEAD}words: []\n`, 'words.yaml': '[]\n' } },
  {
    kind: 'a check under another name',
    files: {
      'pack.yaml': HEAD,
      'house.yaml': rule()
        .replace(/^checks:\n {2}- /, '')
        .replace(/^ {4}/gm, '')
        .replace('id: house', 'id: home'),
    },
  },
  { kind: 'a part under a misspelt name', files: { 'pack.yaml': HEAD, 'word.yaml': '- never: [cheap]\n' } },
  { kind: 'files without end', files: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`f${i}.yaml`, 'a'])) },
];
