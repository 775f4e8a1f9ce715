/**
 * The values that flow through the product. Plain data: everything here survives `structuredClone` and JSON, because
 * it crosses from the page to the background and to the panel. All offsets are UTF-16 code units into `Draft.text`.
 */

export interface Span {
  start: number;
  end: number;
}

/** The text in the reply box, without quoted mail and signature. Lines end in `\n`. */
export interface Draft {
  text: string;
}

export type Channel = 'email' | 'chat' | 'social' | 'review' | 'phone' | 'in-person';

/** `internal` is a note to colleagues: nothing in it is ever flagged. */
export type Visibility = 'public' | 'internal';

export interface Message {
  from: 'customer' | 'agent';
  text: string;
  /** Epoch milliseconds, or null when the page does not say. */
  at: number | null;
  /** Whether colleagues alone saw it. Internal messages are never ours to repeat, nor a reply. */
  internal?: boolean;
}

/**
 * What is known around the draft. Null is *unknown*, never "no": an unknown fact only silences the rules that need it.
 * `messages` runs oldest first and holds only what is on the page.
 */
export interface Conversation {
  customerName: string | null;
  agentName: string | null;
  channel: Channel | null;
  visibility: Visibility | null;
  messages: readonly Message[];
}

export type Level = 'problem' | 'advice';

/**
 * A proposed edit: `text` goes where `start`–`end` of the draft is now. An insertion has `start === end`.
 * `slots` counts the `[…]` the agent still has to fill in; a rewrite with slots is never applied without being asked.
 */
export interface Rewrite extends Span {
  text: string;
  slots: number;
}

/** A rule that applies to this draft. */
export interface Finding {
  /** Stable while the words stay the same, for dismissing: rule, words and which occurrence. Holds no draft text. */
  key: string;
  check: string;
  /** Full id, `check/name`. */
  rule: string;
  level: Level;
  /** The words at fault, or null when the whole draft is (something is missing). */
  span: Span | null;
  /** Why, in plain words: one or two sentences. */
  message: string;
  /** An id in `docs/evidence.md`, where a published source backs the rule. */
  source: string | null;
  rewrites: readonly Rewrite[];
}

/** How strongly the customer shows it: 0 calm, 1 annoyed, 2 angry or hurt, 3 threatening to leave or beside themselves. */
export type UpsetLevel = 0 | 1 | 2 | 3;

/** What the engine concluded about the conversation; each gates rules and is shown in the panel. */
export interface Facts {
  /** The customer was let down and says so. */
  complaint: boolean;
  upset: boolean;
  upsetLevel: UpsetLevel;
  question: boolean;
  thanks: boolean;
  /** An earlier reply of ours on the page already apologised. */
  apologised: boolean;
  /** An earlier reply of ours on the page already refused. */
  refused: boolean;
  /** The customer's own clause that says what went wrong, as they wrote it, or null. */
  problem: string | null;
}

/** Element id (`apology`, `empathy`, `next-step` …) to the places of the draft that show it. */
export type Coverage = Record<string, readonly Span[]>;

export interface CheckResult {
  findings: readonly Finding[];
  coverage: Coverage;
  facts: Facts;
}
