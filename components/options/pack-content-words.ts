import type { Channel } from '../../lib/engine/types.ts';

/** What the options page calls the things that a pack holds, and how it compares two versions. */

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

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
  people: () => 'A spokesperson',
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
  ways: (name: string, ways: string) => `${name}: ${ways}`,
  limit: (name: string, limit: string) => `${name}: ${limit}`,
  steps: (name: string, n: number) => `${name}: ${count(n, 'step', 'steps')}`,
  escalation: (name: string, tell: string) => `${name}: ${tell}`,
  spokesperson: (name: string, tell: string) => `${name}: ${tell}`,
  waiting: (channel: string, amber: number, red: number) =>
    `${channel}: amber after ${amber} min, red after ${red} min`,
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

export const channelsOf = (names: Readonly<Record<Channel, string>>, some: readonly Channel[]): string =>
  some.map((one) => names[one]).join(', ');
