import type { Origin } from '../../lib/packs/layer-types.ts';

/** What the options page says about where values come from. */

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
  noSites: 'Your organisation decides on which sites Amends works, so none can be added here.',
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
  policyHeading: 'What your organisation’s policy says and cannot be so',
};
