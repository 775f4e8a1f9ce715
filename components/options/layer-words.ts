import type { Origin } from '../../lib/packs/layer-types.ts';
import { locale, t } from '../i18n.ts';

/** What the options page says about where values come from. */

/** Who said something, as part of a sentence. */
export function originName(from: Origin): string {
  switch (from.layer) {
    case 'built-in':
      return t('packs.origins.builtIn');
    case 'pack':
      return t('packs.origins.pack', { name: from.name });
    case 'policy-pack':
      return t('packs.origins.policyPack', { name: from.name });
    case 'personal-pack':
      return t('packs.origins.ownRules');
    case 'policy':
      return t('packs.origins.policy');
    case 'personal':
      return t('packs.origins.you');
  }
}

export const standing = {
  locked: t('packs.standing.locked'),
  noSites: t('packs.standing.noSites'),
  /** `others` are those who said otherwise and were overridden; empty for nobody. */
  whole: (by: string, others: string) =>
    others ? t('packs.standing.wholeOver', { by, others }) : t('packs.standing.whole', { by }),
  value: (what: string, by: string, others: string) =>
    others ? t('packs.standing.valueOver', { what, by, others }) : t('packs.standing.value', { what, by }),
  off: t('packs.standing.switchedOff'),
  on: t('packs.standing.switchedOn'),
  fields: {
    level: t('packs.standing.fields.level'),
    why: t('packs.standing.fields.why'),
    rewrites: t('packs.standing.fields.rewrites'),
    unless: t('packs.standing.fields.unless'),
    when: t('packs.standing.fields.when'),
  } as Readonly<Record<string, string>>,
  and: (all: readonly string[]) => new Intl.ListFormat(locale).format(all),
  disagree: (packs: string, winner: string) => t('packs.standing.disagree', { packs, winner }),
};

export const conflicts = {
  heading: t('packs.conflicts.heading'),
  lead: t('packs.conflicts.lead'),
  packs: (packs: string, winner: string) => t('packs.conflicts.packs', { packs, winner }),
  ignoredHeading: t('packs.conflicts.ignoredHeading'),
  ignoredLead: t('packs.conflicts.ignoredLead'),
  ignored: (by: string, message: string) => `${by}: ${message}`,
  whole: t('packs.conflicts.whole'),
  policyHeading: t('packs.conflicts.policyHeading'),
};
