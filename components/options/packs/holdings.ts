import type { Example, Rule } from '../../../lib/engine/rule.ts';
import type { Override, Pack } from '../../../lib/packs/pack.ts';
import { channelNames } from '../../channel-words.ts';
import { channelsOf, held, parts as words } from '../pack-content-words.ts';

/** One part of what a pack holds: how much of it, and each thing as a line. */
export interface Holding {
  id: keyof typeof words;
  title: string;
  lines: readonly Line[];
}

export interface Line {
  text: string;
  /** Where it is a rule: an example that shows it. */
  example?: string | Example;
}

const lines = (...texts: readonly string[]): Line[] => texts.map((text) => ({ text }));

/** What a change to something of Amends amounts to. */
export function saidBy({ level, why, rewrites, unless, when }: Override): string {
  return [
    level && held.override[level],
    why && held.override.why,
    rewrites && held.override.rewrites,
    unless && held.override.unless,
    when && held.override.when,
  ]
    .filter(Boolean)
    .join(', ');
}

const lineOf = (rule: Rule): Line => {
  const [example] = rule.flags;
  return example === undefined ? { text: rule.why } : { text: rule.why, example };
};

/** Everything that a pack holds, part by part; what it has nothing of is left out. */
export function holdingsOf(pack: Pack, nameOf: (check: string) => string): Holding[] {
  const { names, spokesperson } = pack;
  const about = (one: Override) => lines(held.overridden(one.rule ?? nameOf(one.check ?? ''), saidBy(one)));
  const waiting = Object.entries(pack.waiting) as [keyof typeof channelNames, { amber: number; red: number }][];
  const said = [
    ...Object.entries(pack.elements).map(([id, { find }]) => held.ways(id, find.join('; '))),
    ...pack.facts.signals.map(({ id, find }) => held.ways(id, find.join('; '))),
    ...Object.entries(pack.lists).map(([id, some]) => held.ways(id, some.join('; '))),
  ];
  const all: Record<keyof typeof words, readonly Line[]> = {
    rules: pack.checks.flatMap(({ rules }) => rules.map(lineOf)),
    overrides: pack.overrides.filter(({ rule }) => rule).flatMap(about),
    switches: pack.overrides.filter(({ check }) => check).flatMap(about),
    words: pack.words.flatMap(({ never, rather }) =>
      lines(rather.length > 0 ? held.rather(never.join(', '), rather.join(', ')) : held.never(never.join(', '))),
    ),
    products: pack.products.flatMap(({ name }) => lines(held.written(name))),
    names: [
      ...names.never.flatMap(({ name, rather: [first] }) =>
        lines(first ? held.neverRather(name, first) : held.never(name)),
      ),
      ...names.always.flatMap(({ name, channels }) =>
        lines(channels.length > 0 ? held.alwaysOn(name, channelsOf(channelNames, channels)) : held.always(name)),
      ),
    ],
    promises: pack.promises.map(({ why, flags: [example] }) => ({ text: why, ...(example && { example }) })),
    gestures: pack.gestures.flatMap(({ name, limit }) => lines(held.limit(name, limit))),
    scripts: pack.scripts.flatMap(({ name }) => lines(name)),
    playbooks: pack.playbooks.flatMap(({ name, steps }) => lines(held.steps(name, steps.length))),
    escalations: pack.escalations.flatMap(({ name, tell }) => lines(held.escalation(name, tell))),
    people: spokesperson ? lines(held.spokesperson(spokesperson.name, spokesperson.tell)) : [],
    waiting: waiting.flatMap(([channel, { amber, red }]) => lines(held.waiting(channelNames[channel], amber, red))),
    hidden: lines(...Object.values(pack.hide).flat()),
    language: lines(...said),
  };
  return Object.entries(all).flatMap(([id, some]) =>
    some.length > 0
      ? [{ id: id as keyof typeof words, title: words[id as keyof typeof words](some.length), lines: some }]
      : [],
  );
}
