import { vi } from 'vitest';
import type { PanelActions } from '../../components/panel/actions.ts';
import type { TabState } from '../../lib/browser/protocol.ts';
import type { Conversation, Facts, Finding } from '../../lib/engine/types.ts';
import type { Help } from '../../lib/packs/help.ts';

export const draft = 'Dear Customer,\n\nYou failed to attach the invoice, as per our policy.';

const unknown: Conversation = { customerName: null, agentName: null, channel: null, visibility: null, messages: [] };
export const conversation: Conversation = {
  customerName: 'Ana Duarte',
  agentName: 'Tom',
  channel: 'email',
  visibility: 'public',
  messages: [{ from: 'customer', text: 'My parcel arrived broken!', at: null }],
};
export const nothingKnown = unknown;

export const facts: Facts = {
  complaint: true,
  upset: true,
  upsetLevel: 2,
  question: false,
  thanks: false,
  apologised: false,
  refused: false,
  problem: 'my parcel arrived broken',
};

/** A finding at these words of the draft, or about the whole of it, with one rewrite for each text. */
export function finding(check: string, words: string | null, texts: readonly string[], more: Partial<Finding> = {}) {
  const start = words === null ? 0 : draft.indexOf(words);
  const end = start + (words?.length ?? 0);
  return {
    key: `${check}#${words ?? '-'}`,
    check,
    rule: `${check}/a-rule`,
    level: 'problem',
    span: words === null ? null : { start, end },
    message: `Why ${check} hurts.`,
    source: null,
    rewrites: texts.map((text) => ({ start, end, text, slots: text.split('[').length - 1 })),
    ...more,
  } satisfies Finding as Finding;
}

export const blame = finding('blame', 'You failed to attach', ['We still need', 'Could you add [what is missing] to']);
export const policy = finding('defensiveness', ', as per our policy', [''], { level: 'advice', source: 'rogers-2018' });
export const apology = finding('missing-apology', null, ["I'm sorry your parcel arrived broken.\n"]);

/** The state of a tab whose reply is being written. */
export function ready(findings: readonly Finding[], more: Partial<TabState> = {}): TabState {
  return {
    status: 'ready',
    host: 'zendesk',
    byPolicy: false,
    id: 'zendesk 1',
    n: 4,
    draft,
    conversation,
    found: null,
    result: { n: 4, findings, coverage: {}, facts, names: { blame: 'Blame-shifting' }, applyKeys: '', locked: [] },
    pending: false,
    dismissed: 0,
    ticks: [],
    current: null,
    canUndo: false,
    notice: null,
    ...more,
  };
}

/** Every action, noting what it was asked for. */
export const fakeActions = () =>
  ({
    act: vi.fn(),
    insert: vi.fn(),
    mend: vi.fn(async () => []),
    choosePlaybook: vi.fn(),
    fold: vi.fn(),
    keepQuiet: vi.fn(),
    pause: vi.fn(),
    turnRuleOff: vi.fn(),
    turnRuleOn: vi.fn(),
    turnHostOn: vi.fn(),
    turnHostOff: vi.fn(),
    openOptions: vi.fn(),
    reloadPage: vi.fn(),
    unlock: vi.fn(),
    copy: vi.fn(async () => true),
  }) satisfies PanelActions;

/** Noon of the day on which the panel is looked at. */
export const noon = new Date(2026, 10, 21, 12).getTime();
const hours = (n: number) => noon - n * 3_600_000;

/** What helps with a conversation in which somebody waits and a promise was broken. */
export const help: Help = {
  playbooks: [
    {
      id: 'learn',
      name: 'L.E.A.R.N.',
      about: 'The one to begin with.',
      channels: [],
      steps: [
        {
          id: 'listen',
          name: 'Listen',
          about: 'Say it back.',
          shows: ['reflection'],
          offers: ['You wrote that [what happened].'],
          place: 'opening',
        },
        {
          id: 'apologise',
          name: 'Apologise',
          about: 'Say sorry once.',
          shows: ['apology'],
          offers: ["I'm sorry about this.", 'Sorry about [this].'],
          place: 'opening',
        },
        { id: 'prepare', name: 'Prepare', about: 'Have the answers.', shows: [], offers: [], place: 'end' },
      ],
      notes: { email: 'The first three lines.', phone: 'Call sheet: let them finish. Note every concern. Apologise.' },
    },
    {
      id: 'four-steps',
      name: 'Four-step plan',
      about: 'Another.',
      channels: [],
      steps: [{ id: 'fix', name: 'Fix', about: 'Mend it.', shows: ['next-step'], offers: [], place: 'end' }],
      notes: {},
    },
  ],
  gestures: [
    { id: 'shipping', name: 'Free shipping', text: 'Shipping is on us.', limit: 'Once a year', most: null, words: [] },
  ],
  scripts: [{ id: 'manager', name: 'I want a manager', text: 'Of course. I will ask [name].', words: 'your manager' }],
  escalations: [
    { id: 'legal', name: 'Mentions a lawyer', tell: 'Do not argue.', contact: 'Legal, ext. 12', words: 'my lawyer' },
  ],
  spokesperson: null,
  reflections: [{ text: 'You wrote that your parcel arrived broken.', clause: 'My parcel arrived broken' }],
  promises: [{ text: 'It arrives on Thursday.', at: hours(90), due: hours(46), timed: true, kept: false }],
  thread: { written: 2, unanswered: 1, firstAt: hours(9), lastAt: hours(9), replies: 1 },
  waiting: { amber: 480, red: 1440 },
};
