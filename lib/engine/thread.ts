import type { Conversation, Message } from './types.ts';

/** What was said so far, as the panel needs it: how often, and since when somebody waits. Times are epoch milliseconds. */
export interface Thread {
  /** Messages of the customer's on the page. */
  written: number;
  /** Those of them that came after our last reply. */
  unanswered: number;
  /** When the first and the last of the unanswered ones came; null when the page does not say, or there are none. */
  firstAt: number | null;
  lastAt: number | null;
  /** Replies of ours on the page. */
  replies: number;
}

/** The customer's messages that no reply of ours has followed, oldest first. Notes to colleagues are no replies. */
export function unanswered({ messages }: Conversation): readonly Message[] {
  const spoken = messages.filter((message) => !message.internal);
  const last = spoken.findLastIndex((message) => message.from === 'agent');
  return spoken.slice(last + 1);
}

/** Counts the messages and finds since when the customer waits. */
export function threadOf(conversation: Conversation): Thread {
  const spoken = conversation.messages.filter((message) => !message.internal);
  const open = unanswered(conversation);
  return {
    written: spoken.filter((message) => message.from === 'customer').length,
    unanswered: open.length,
    firstAt: open[0]?.at ?? null,
    lastAt: open.at(-1)?.at ?? null,
    replies: spoken.filter((message) => message.from === 'agent').length,
  };
}
