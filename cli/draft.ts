import type { Channel, Conversation, Draft, Message } from '../lib/engine/types.ts';

/** What an archive or a person says about a reply, before it becomes a conversation. Null and blank are *unknown*. */
export interface Told {
  channel: Channel | null;
  customerName: string | null;
  agentName: string | null;
  history: readonly Pick<Message, 'from' | 'text'>[];
  customer: string | null;
}

/**
 * The draft as the engine wants it, with `\n` for every line break. Each character keeps its place, so offsets in the
 * result are offsets into `text` as given.
 */
export function draftOf(text: string): Draft {
  return { text: text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') };
}

/** The conversation around a reply that goes to the customer: the history, and their last message at its end. */
export function conversationOf(told: Told): Conversation {
  const messages: Message[] = told.history.map(({ from, text }) => ({ from, text, at: null }));
  if (told.customer?.trim()) messages.push({ from: 'customer', text: told.customer, at: null });
  return {
    channel: told.channel,
    customerName: told.customerName?.trim() || null,
    agentName: told.agentName?.trim() || null,
    visibility: 'public',
    messages,
  };
}
