import { plural, t } from '../i18n.ts';

/** What the panel says besides the findings: the checklist, words to use, mending all at once, and quiet. */

export const checklist = {
  progress: (done: number, all: number) => t('panel.checklist.progress', { done, all }),
  shown: t('panel.checklist.shown'),
  missing: t('panel.checklist.missing'),
  ticked: t('panel.checklist.ticked'),
  byHand: t('panel.checklist.byHand'),
  tick: t('panel.checklist.tick'),
  tickAnyway: t('panel.checklist.tickAnyway'),
  go: t('panel.checklist.go'),
  method: t('panel.checklist.method'),
  callSheet: t('panel.checklist.callSheet'),
};

export const say = {
  heading: t('panel.say.heading'),
  reflections: t('panel.say.reflections'),
  from: t('panel.say.from'),
  scripts: t('panel.say.scripts'),
  gestures: t('panel.say.gestures'),
  fill: t('panel.say.fill'),
};

export const escalation = {
  heading: t('panel.escalation.heading'),
  because: t('panel.escalation.because'),
  contact: t('panel.escalation.contact'),
  spokesperson: (name: string) => t('panel.escalation.spokesperson', { name }),
};

export const mending = {
  open: t('panel.mending.open'),
  openHint: t('panel.mending.openHint'),
  heading: t('panel.mending.heading'),
  lead: t('panel.mending.lead'),
  reading: t('panel.mending.reading'),
  none: t('panel.mending.none'),
  failed: t('panel.mending.failed'),
  apply: (n: number) => plural('panel.mending.apply', n),
  cancel: t('panel.mending.cancel'),
  replace: (old: string, text: string) => t('panel.mending.replace', { old, text }),
  add: (text: string) => t('panel.mending.add', { text }),
  remove: (old: string) => t('panel.mending.remove', { old }),
};

export const quiet = {
  menu: t('panel.quiet.menu'),
  menuHint: t('panel.quiet.menuHint'),
  message: t('panel.quiet.message'),
  conversation: t('panel.quiet.conversation'),
  hour: t('panel.quiet.hour'),
  host: (host: string) => t('panel.quiet.host', { host }),
  rule: t('panel.quiet.rule'),
  pausedReply: t('panel.quiet.pausedReply'),
  pausedHere: t('panel.quiet.pausedHere'),
  pausedUntil: (time: string) => t('panel.quiet.pausedUntil', { time }),
  pausedLead: t('panel.quiet.pausedLead'),
  resume: t('panel.quiet.resume'),
  rules: (n: number) => plural('panel.quiet.rules', n),
  speak: t('panel.quiet.speak'),
};
