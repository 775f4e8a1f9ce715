import type { TabState } from '../../lib/browser/protocol.ts';
import type { Conversation, Facts, Finding } from '../../lib/engine/types.ts';

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
    id: 'zendesk 1',
    n: 4,
    draft,
    conversation,
    found: null,
    result: { n: 4, findings, coverage: {}, facts, names: { blame: 'Blame-shifting' } },
    pending: false,
    dismissed: 0,
    ticks: [],
    current: null,
    canUndo: false,
    notice: null,
    ...more,
  };
}
