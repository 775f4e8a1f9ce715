import type { Notice } from '../../lib/browser/protocol.ts';
import type { Level } from '../../lib/engine/types.ts';

/** Everything the panel says. */

export const levelNames: Readonly<Record<Level, string>> = { problem: 'Problem', advice: 'Advice' };

export const counts = {
  problem: (n: number) => `${n} to mend`,
  advice: (n: number) => `${n} to consider`,
  none: 'Nothing to mend',
};

export const header = {
  undo: 'Undo',
  undoHint: 'Take the last change back',
  options: 'Settings',
  reading: 'Reading',
};

export const findings = {
  heading: 'In your reply',
  missing: 'Missing from your reply',
  show: 'Show in the reply',
  back: 'Back to where I was',
  replace: 'Replace with: ',
  add: 'Add: ',
  remove: 'Remove',
  fill: 'You fill in what is in brackets.',
  replaces: 'in place of',
  dismiss: 'Dismiss here',
  ruleOff: 'Turn this rule off',
  source: 'Source',
  dismissed: (n: number) => (n === 1 ? '1 dismissed in this reply' : `${n} dismissed in this reply`),
  restore: 'Show again',
};

export const notices: Readonly<Record<Notice['kind'], string>> = {
  applied: 'Put into your reply.',
  undone: 'Taken back.',
  moved: 'Those words have changed meanwhile, so nothing was written.',
  refused: 'The reply box did not take the change. Copy the words and paste them in.',
  composing: 'Finish the word you are typing, then try again.',
};

export const notice = {
  undo: 'Undo',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  ruleOff: (check: string) => `A rule of ${check} is off now, everywhere.`,
  ruleOn: 'Turn it on again',
  failed: 'That could not be saved. Please try again.',
  failedNow: 'That did not work. Please try again.',
};

/** The states without a list: a title, a sentence, and where there is something to do, a button. */
export const resting = {
  unsupported: {
    title: 'Nothing to read here',
    text: 'Amends reads along in the reply boxes of Zendesk, Intercom and Gmail. Open a conversation there and this panel follows.',
  },
  locked: {
    title: 'Not allowed to read along',
    text: 'Your browser keeps Amends from Zendesk, Intercom and Gmail. What it reads there never leaves your machine.',
    button: 'Allow it',
  },
  unreachable: {
    title: 'This page needs a reload',
    text: 'It was open before Amends was installed or updated. If you have an unsaved reply, copy it first.',
    button: 'Reload the page',
  },
  off: (host: string) => ({
    title: `Switched off for ${host}`,
    text: 'Nothing is read on its pages.',
    button: `Switch on for ${host}`,
  }),
  noBox: {
    title: 'No reply open',
    text: 'Click into a reply and start typing. Amends reads along.',
  },
  internal: {
    title: 'An internal note',
    text: 'Notes to colleagues are left alone. Switch to a public reply and Amends reads along.',
  },
  empty: {
    title: 'Ready when you are',
    text: 'Start typing. Words that could hurt are marked, and better ones offered here.',
  },
  checking: {
    title: 'Reading your reply',
    text: 'The first look takes a moment.',
  },
  clear: {
    title: 'Nothing to mend',
    text: 'Your checks found nothing that would hurt. Over to you.',
  },
};
