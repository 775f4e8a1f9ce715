import * as z from 'zod/mini';
import type { Channel, Conversation, Draft } from '../lib/engine/types.ts';
import { conversationOf, draftOf } from './draft.ts';

/** The channels a reply may have gone out on, in the order in which help and errors name them. */
export const CHANNELS = ['email', 'chat', 'social', 'review', 'phone', 'in-person'] as const satisfies Channel[];

const text = () => z.string({ error: 'expected text' });
const textOrUnknown = () => z.optional(z.nullable(z.string({ error: 'expected text, or null for unknown' })));

const schema = z.object(
  {
    // Helpdesks count their tickets; what came as a number goes out as one.
    id: z.union([z.string(), z.int()], { error: 'expected text or a whole number' }),
    reply: text(),
    customer: textOrUnknown(),
    customer_name: textOrUnknown(),
    agent_name: textOrUnknown(),
    channel: z.optional(z.nullable(z.enum(CHANNELS, { error: `expected ${CHANNELS.join(', ')} or null` }))),
    history: z.optional(
      z.nullable(
        z.array(
          z.object(
            { from: z.enum(['customer', 'agent'], { error: 'expected customer or agent' }), text: text() },
            { error: 'expected an object with from and text' },
          ),
          { error: 'expected a list of messages' },
        ),
      ),
    ),
  },
  { error: ({ input }) => (Array.isArray(input) ? 'expected an object, not a list' : 'expected an object') },
);

/** Where in an item: `history[].from`. Which of the messages it was is left out, so that equal faults read alike. */
const place = (path: readonly PropertyKey[]) =>
  path.map((step, at) => (typeof step === 'number' ? '[]' : `${at ? '.' : ''}${String(step)}`)).join('');

/** A past reply and what is known around it. */
export interface Item {
  id: string | number;
  draft: Draft;
  conversation: Conversation;
}

/**
 * Reads one line of newline-delimited JSON. Keys beyond those of an item are allowed and left alone; a missing one is
 * *unknown*, but for `id` and `reply`. Returns what is wrong, as text that quotes nothing from the line, because
 * messages of customers must not end up in logs.
 */
export function readItem(bytes: Uint8Array): Item | string {
  let value: unknown;
  // No character of a JSON line is a NUL, but half of those of UTF-16 are.
  if (bytes.includes(0)) return 'not UTF-8 text';
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return error instanceof SyntaxError ? 'not JSON' : 'not UTF-8 text';
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const said = parsed.error.issues.map(({ path, message }) => [place(path), message].filter(Boolean).join(': '));
    return [...new Set(said)].join('; ');
  }
  const item = parsed.data;
  return {
    id: item.id,
    draft: draftOf(item.reply),
    conversation: conversationOf({
      channel: item.channel ?? null,
      customerName: item.customer_name ?? null,
      agentName: item.agent_name ?? null,
      history: item.history ?? [],
      customer: item.customer ?? null,
    }),
  };
}
