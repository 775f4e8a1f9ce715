/** What the panel says besides the findings: the checklist, words to use, mending all at once, and quiet. */

export const checklist = {
  progress: (done: number, all: number) => `${done} of ${all}`,
  shown: 'In your reply',
  missing: 'Not in your reply yet',
  ticked: 'Ticked by you',
  byHand: 'Tick it when it is done',
  tick: 'Done',
  tickAnyway: 'Done in other words',
  go: 'Show in the reply',
  method: 'Method',
  callSheet: 'Call sheet',
};

export const say = {
  heading: 'Words to use',
  reflections: 'Say it back in their words',
  from: 'They wrote',
  scripts: 'For a hard question',
  gestures: 'A sign of apology',
  fill: 'You fill in what is in brackets.',
};

export const escalation = {
  heading: 'Before you answer',
  because: 'They wrote',
  contact: 'Contact',
  spokesperson: (name: string) => `${name} speaks in public`,
};

export const mending = {
  open: 'Mend all',
  openHint: 'See every change before anything is written',
  heading: 'Mend all at once',
  lead: 'This is your reply with the best words put in. Untick what you want to keep as it was.',
  reading: 'Looking for the best words',
  none: 'Nothing here can be mended by itself: what is left needs you to fill something in.',
  failed: 'That did not work. Please try again.',
  apply: (n: number) => (n === 1 ? 'Make 1 change' : `Make ${n} changes`),
  cancel: 'Leave it',
  replace: (old: string, text: string) => `Replace “${old}” with “${text}”`,
  add: (text: string) => `Add “${text}”`,
  remove: (old: string) => `Take out “${old}”`,
};

export const quiet = {
  menu: 'Quiet',
  menuHint: 'Pause, or switch off here',
  conversation: 'Pause in this conversation',
  hour: 'Pause for an hour',
  host: (name: string) => `Switch off for ${name}`,
  rule: 'Not in this conversation',
  pausedHere: 'Paused in this conversation',
  pausedUntil: (time: string) => `Paused until ${time}`,
  pausedLead: 'Nothing is marked meanwhile. The checklist still follows.',
  resume: 'Go on now',
  rules: (n: number) =>
    n === 1 ? '1 rule is quiet in this conversation' : `${n} rules are quiet in this conversation`,
  speak: 'Let them speak',
};
