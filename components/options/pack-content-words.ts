import type { Channel } from '../../lib/engine/types.ts';
import { plural, t } from '../i18n.ts';

/** What the options page calls the things that a pack holds, and how it compares two versions. */

/** The parts of a pack, in the order in which they are shown. */
export const parts = {
  rules: (n: number) => plural('packs.parts.rules', n),
  overrides: (n: number) => plural('packs.parts.overrides', n),
  switches: (n: number) => plural('packs.parts.switches', n),
  words: (n: number) => plural('packs.parts.words', n),
  products: (n: number) => plural('packs.parts.products', n),
  names: (n: number) => plural('packs.parts.names', n),
  promises: (n: number) => plural('packs.parts.promises', n),
  gestures: (n: number) => plural('packs.parts.gestures', n),
  scripts: (n: number) => plural('packs.parts.scripts', n),
  playbooks: (n: number) => plural('packs.parts.playbooks', n),
  escalations: (n: number) => plural('packs.parts.escalations', n),
  people: () => t('packs.parts.people'),
  waiting: (n: number) => plural('packs.parts.waiting', n),
  hidden: (n: number) => plural('packs.parts.hidden', n),
  language: (n: number) => plural('packs.parts.language', n),
};

/** Something that a pack names, and what it says of it: both are the pack's own words. */
const about = (name: string, said: string): string => `${name}: ${said}`;

export const held = {
  newCheck: (name: string) => t('packs.held.newCheck', { name }),
  inCheck: (name: string) => t('packs.held.inCheck', { name }),
  rather: (never: string, rather: string) => `${never} → ${rather}`,
  never: (name: string) => t('packs.held.never', { name }),
  neverRather: (name: string, rather: string) => t('packs.held.neverRather', { name, rather }),
  always: (name: string) => t('packs.held.always', { name }),
  alwaysOn: (name: string, channels: string) => t('packs.held.alwaysOn', { name, channels }),
  written: (name: string) => t('packs.held.written', { name }),
  ways: about,
  limit: about,
  steps: (name: string, n: number) => about(name, plural('packs.parts.steps', n)),
  escalation: about,
  spokesperson: about,
  waiting: (channel: string, amber: number, red: number) => t('packs.held.waiting', { channel, amber, red }),
  overridden: about,
  override: {
    problem: t('packs.held.override.problem'),
    advice: t('packs.held.override.advice'),
    on: t('packs.held.override.switchedOn'),
    off: t('packs.held.override.switchedOff'),
    why: t('packs.held.override.why'),
    rewrites: t('packs.held.override.rewrites'),
    unless: t('packs.held.override.unless'),
    when: t('packs.held.override.when'),
  },
  more: (n: number) => t('packs.held.more', { n }),
};

/** What is compared between two versions, by the first word of its name and by its key. */
export const diff = {
  added: t('packs.diff.added'),
  changed: t('packs.diff.changed'),
  removed: t('packs.diff.removed'),
  of: {
    pack: t('packs.diff.of.pack'),
    list: t('packs.diff.of.list'),
    element: t('packs.diff.of.element'),
    signal: t('packs.diff.of.signal'),
    check: t('packs.diff.of.check'),
    rule: t('packs.diff.of.rule'),
    override: t('packs.diff.of.override'),
    word: t('packs.diff.of.word'),
    product: t('packs.diff.of.product'),
    name: t('packs.diff.of.name'),
    promise: t('packs.diff.of.promise'),
    playbook: t('packs.diff.of.playbook'),
    script: t('packs.diff.of.script'),
    gesture: t('packs.diff.of.gesture'),
    escalation: t('packs.diff.of.escalation'),
    spokesperson: t('packs.diff.of.spokesperson'),
    waiting: t('packs.diff.of.waiting'),
    hidden: t('packs.diff.of.hidden'),
  } as Readonly<Record<string, string>>,
  field: {
    name: t('packs.diff.field.name'),
    version: t('packs.diff.field.version'),
    authors: t('packs.diff.field.authors'),
    licence: t('packs.diff.field.licence'),
    changes: t('packs.diff.field.changes'),
    why: t('packs.diff.field.why'),
    level: t('packs.diff.field.level'),
    find: t('packs.diff.field.find'),
    never: t('packs.diff.field.find'),
    rather: t('packs.diff.field.rather'),
    rewrites: t('packs.diff.field.rather'),
    flags: t('packs.diff.field.flags'),
    passes: t('packs.diff.field.passes'),
    unless: t('packs.diff.field.unless'),
    needs: t('packs.diff.field.needs'),
    when: t('packs.diff.field.when'),
    text: t('packs.diff.field.text'),
    match: t('packs.diff.field.match'),
    limit: t('packs.diff.field.limit'),
    most: t('packs.diff.field.most'),
    steps: t('packs.diff.field.steps'),
    about: t('packs.diff.field.about'),
    tell: t('packs.diff.field.tell'),
    contact: t('packs.diff.field.contact'),
    channels: t('packs.diff.field.channels'),
    amber: t('packs.diff.field.amber'),
    red: t('packs.diff.field.red'),
  } as Readonly<Record<string, string>>,
  fieldOf: about,
  nothing: t('packs.diff.nothing'),
  was: t('packs.diff.was'),
  becomes: t('packs.diff.becomes'),
};

export const channelsOf = (names: Readonly<Record<Channel, string>>, some: readonly Channel[]): string =>
  some.map((one) => names[one]).join(', ');
