import type { Conversation } from '../engine/types.ts';

/**
 * One way to find something on a page that is not ours: a selector, which part of the element holds it (its text, its
 * field's value, or the attribute named), and the month it was last known to be true.
 */
export interface Way {
  css: string;
  take?: 'text' | 'value' | `@${string}`;
  seen: `${number}-${number}`;
}

/** A fact and how it was found, for the panel to say. Both are null when the page does not tell. */
export interface Found<T> {
  value: T | null;
  how: string | null;
}

export const unknown: Found<never> = { value: null, how: null };

export type Fact = keyof Conversation;

/** What a host reads around one box, at one moment. */
export interface Reading {
  /** Names the conversation, by product and number: it is kept with what was dismissed there, and holds no word. */
  id: string;
  conversation: Conversation;
  /** How each fact was found; null where it is unknown. */
  found: Record<Fact, string | null>;
}

/** A product whose reply box we know. Everything that may drift with the product is data. */
export interface Host {
  id: string;
  name: string;
  /** The pages it lives on, in the form the manifest uses. */
  matches: readonly string[];
  /** The editable element of a reply box. */
  boxes: readonly Way[];
  /** Elements that keep a reply box in an open shadow root of theirs. */
  shells: readonly Way[];
  /** Parts of the editable that are not the agent's words: quoted mail, the signature. */
  notDraft: readonly Way[];
  /** Attributes whose change on the page can mean that a fact has changed. */
  watch: readonly string[];
  /** The part of the page that belongs to this box alone: its ticket, its mail. */
  scope(box: Element): ParentNode & Node;
  read(box: Element): Reading;
}
