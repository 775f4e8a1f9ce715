import type { Amount } from '../engine/rule.ts';
import type { Channel } from '../engine/types.ts';

/**
 * What a pack holds besides rules: the things that help an agent say what to say and do. Plain data, like the rules;
 * the built-in pack's are in `rules/`, in the same format.
 */

/** One part of a method. It lights up when the draft shows one of its elements; one without any is ticked by hand. */
export interface Step {
  id: string;
  name: string;
  /** What to do, one plain sentence. */
  about: string;
  /** Element ids, any of which in the draft shows the step; empty for a step that text cannot show. */
  shows: readonly string[];
  /** Texts to insert when the step is missing, best first; [slots] are for the agent to fill. */
  offers: readonly string[];
  /** Where an offered text goes. */
  place: 'greeting' | 'opening' | 'end';
}

/** A method of service recovery, as a checklist. */
export interface Playbook {
  id: string;
  name: string;
  about: string;
  /** Channels it is the natural choice for; empty means any. */
  channels: readonly Channel[];
  steps: readonly Step[];
  /** What differs from channel to channel. */
  notes: Readonly<Partial<Record<Channel, string>>>;
}

/** Words for a hard question, offered when the customer's message matches. */
export interface Script {
  id: string;
  name: string;
  /** Patterns over the customer's message. */
  match: readonly string[];
  text: string;
  channels: readonly Channel[];
}

/** A sign of apology an agent may give, and how far. */
export interface Gesture {
  id: string;
  name: string;
  text: string;
  /** Said to the agent: "up to 10 % of the order, once a customer and year". */
  limit: string;
  /** The most that may be promised, for flagging promises beyond it; null where it is no number. */
  most: Amount | null;
  /** What the gesture is called in a draft ("voucher", "gift card"); needed to flag a promise beyond `most`. */
  words: readonly string[];
}

/** When to bring in somebody else, and whom. */
export interface Escalation {
  id: string;
  name: string;
  /** Patterns over the customer's message; empty: every message on `channels`. */
  match: readonly string[];
  channels: readonly Channel[];
  /** What to do. */
  tell: string;
  contact: string | null;
}

/** How long a customer may wait for an answer before it is amber and red, in minutes, by channel. */
export type Waiting = Readonly<Partial<Record<Channel, { amber: number; red: number }>>>;

/** Who speaks in public, and what to do before a public reply goes out. */
export interface Spokesperson {
  name: string;
  contact: string | null;
  tell: string;
  channels: readonly Channel[];
}

export interface Helpers {
  playbooks: readonly Playbook[];
  scripts: readonly Script[];
  gestures: readonly Gesture[];
  escalations: readonly Escalation[];
  waiting: Waiting;
  spokesperson: Spokesperson | null;
}

export const noHelpers: Helpers = {
  playbooks: [],
  scripts: [],
  gestures: [],
  escalations: [],
  waiting: {},
  spokesperson: null,
};
