import { plural, t } from '../i18n.ts';

/** Everything the panel says of findings, and where it has none. */

export const levelNames = { problem: t('panel.levels.problem'), advice: t('panel.levels.advice') };

export const counts = {
  problem: (n: number) => plural('panel.counts.problem', n),
  advice: (n: number) => plural('panel.counts.advice', n),
  none: t('panel.counts.none'),
};

export const header = {
  undo: t('panel.header.undo'),
  undoHint: t('panel.header.undoHint'),
  options: t('panel.header.options'),
  reading: t('panel.header.reading'),
};

export const findings = {
  missing: t('panel.findings.missing'),
  show: t('panel.findings.show'),
  back: t('panel.findings.back'),
  replace: t('panel.findings.replace'),
  add: t('panel.findings.add'),
  remove: t('panel.findings.remove'),
  fill: t('panel.findings.fill'),
  replaces: t('panel.findings.replaces'),
  dismiss: t('panel.findings.dismiss'),
  ruleOff: t('panel.findings.ruleOff'),
  keptOn: t('panel.findings.keptOn'),
  keptOnHint: t('panel.findings.keptOnHint'),
  source: t('panel.findings.source'),
  dismissed: (n: number) => plural('panel.findings.dismissed', n),
  restore: t('panel.findings.restore'),
};

export const notice = {
  undo: t('panel.notice.undo'),
  copy: t('panel.notice.copy'),
  copied: t('panel.notice.copied'),
  close: t('panel.notice.close'),
  ruleOff: (check: string) => t('panel.notice.ruleOff', { check }),
  ruleOn: t('panel.notice.ruleOn'),
  failed: t('panel.notice.failed'),
  failedNow: t('panel.notice.failedNow'),
};

type Rest = 'unsupported' | 'locked' | 'unreachable' | 'noBox' | 'internal' | 'empty' | 'checking' | 'clear';
const rest = (state: Rest) => ({ title: t(`panel.resting.${state}.title`), text: t(`panel.resting.${state}.text`) });

/** The states without a list: a title, a sentence, and where there is something to do, a button. */
export const resting = {
  unsupported: rest('unsupported'),
  locked: { ...rest('locked'), button: t('panel.resting.locked.button') },
  unreachable: { ...rest('unreachable'), button: t('panel.resting.unreachable.button') },
  off: (host: string) => ({
    title: t('panel.resting.off.title', { host }),
    text: t('panel.resting.off.text'),
    button: t('panel.resting.off.button', { host }),
  }),
  offByPolicy: (host: string) => ({
    title: t('panel.resting.off.title', { host }),
    text: t('panel.resting.off.byPolicy'),
  }),
  noBox: rest('noBox'),
  internal: rest('internal'),
  empty: rest('empty'),
  checking: rest('checking'),
  clear: rest('clear'),
};
