import { plural, t } from '../i18n.ts';
import type { SiteAnswer } from './actions.ts';

/** Everything the options page says, but for what is kept. */

export const page = {
  documentTitle: t('options.page.documentTitle'),
  title: t('options.page.title'),
  lead: t('options.page.lead'),
  sections: t('options.page.sections'),
  failed: t('options.page.failed'),
  full: t('options.page.full'),
};

const ruleCount = (n: number): string => plural('options.counts.rules', n);

export const checks = {
  heading: t('options.checks.heading'),
  search: t('options.checks.search'),
  count: (rules: number, checks: number) =>
    t('options.checks.count', { rules: ruleCount(rules), checks: plural('options.counts.checks', checks) }),
  nothing: (query: string) => t('options.checks.nothing', { query }),
  clear: t('options.checks.clear'),
  rules: (all: number, off: number) => {
    const rules = ruleCount(all);
    if (off === 0) return rules;
    return off === all ? t('options.checks.allOff', { rules }) : t('options.checks.someOff', { rules, off });
  },
  off: (n: number) => plural('options.checks.changed', n),
  allOn: t('options.checks.allOn'),
  loading: t('options.checks.loading'),
  lost: t('options.checks.lost'),
  ruleSwitch: (id: string) => t('options.checks.ruleSwitch', { id }),
  checkIsOff: t('options.checks.checkIsOff'),
  source: t('options.checks.source'),
  customer: t('options.checks.customer'),
  becomes: t('options.checks.becomes'),
  more: t('options.checks.more'),
  alsoFlagged: t('options.checks.alsoFlagged'),
  leftAlone: t('options.checks.leftAlone'),
  advice: t('options.checks.advice'),
  problem: t('options.checks.problem'),
};

export const levels = {
  legend: (check: string) => t('options.levels.legend', { check }),
  problem: t('options.levels.problem'),
  advice: t('options.levels.advice'),
  off: t('options.levels.off'),
};

export const tryOut = {
  draft: t('options.tryOut.draft'),
  customer: t('options.tryOut.customer'),
  becomes: t('options.tryOut.becomes'),
  nothing: (check: string) => t('options.tryOut.nothing', { check }),
  failed: t('options.tryOut.failed'),
};

export const playbooks = { heading: t('options.playbooks.heading'), lead: t('options.playbooks.lead') };

export const hosts = {
  heading: t('options.hosts.heading'),
  lead: t('options.hosts.lead'),
  hostSwitch: (host: string) => t('options.hosts.hostSwitch', { host }),
  locked: t('options.hosts.locked'),
  unlock: t('options.hosts.unlock'),
  own: t('options.hosts.own'),
  notAllowed: t('options.hosts.notAllowed'),
  allow: t('options.hosts.allow'),
  remove: t('options.hosts.remove'),
  addLabel: t('options.hosts.addLabel'),
  addExample: 'desk.example.com',
  addHint: t('options.hosts.addHint'),
  add: t('options.hosts.add'),
  answer: (answer: SiteAnswer) => t(`options.hosts.answers.${answer === 'no-site' ? 'noSite' : answer}`),
};

export const shortcuts = {
  heading: t('options.shortcuts.heading'),
  lead: t('options.shortcuts.lead'),
  none: t('options.shortcuts.none'),
  open: t('options.shortcuts.open'),
  change: t('options.shortcuts.change'),
  changeByHand: t('options.shortcuts.changeByHand'),
};

export const evidence = { heading: t('options.evidence.heading'), lead: t('options.evidence.lead') };

export const privacy = {
  heading: t('options.privacy.heading'),
  points: [t('options.privacy.read'), t('options.privacy.kept'), t('options.privacy.send')],
  reset: t('options.privacy.reset'),
  sure: t('options.privacy.sure'),
  yes: t('options.privacy.sureYes'),
  no: t('options.privacy.sureNo'),
  resetDone: t('options.privacy.resetDone'),
};
