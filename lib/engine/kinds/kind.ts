import type { Readings } from '../learned.ts';
import type { CompiledRule } from '../ruleset.ts';
import type { Hit, Views } from '../scan.ts';
import type { Conversation, Facts, Rewrite, Span } from '../types.ts';
import type { Voice } from '../voice.ts';

/** All a rule may know about the draft it judges. */
export interface Case {
  text: string;
  views: Views;
  conversation: Conversation;
  facts: Facts;
  /** The points that speak for complaint and upset together. */
  evidence: number;
  /** The points that speak for upset. */
  feeling: number;
  /** Whether a check, or a rule (`check/rule`), found something so far; rules that ask for it come last. */
  found(id: string): boolean;
  /** Whether a check marked some of these words so far; rules that ask for it come last. */
  marked(check: string, span: Span): boolean;
  /** What was learned to be read. */
  readings: Readings;
  /** Where the draft shows an element. */
  element(id: string): readonly Hit[];
  /** Where a phrase rule's patterns stand in the draft, harmless places left out. */
  hits(compiled: CompiledRule): readonly Hit[];
  /** How the draft is written, which its rewrites follow. */
  voice: Voice;
  /** What to call the customer and the agent, where known, and what went wrong in words for a rewrite. */
  values: Readonly<Record<string, string | null>>;
}

/** A rule's verdict: the words at fault (null: the whole draft) and what could be done about them. */
export interface Verdict {
  span: Span | null;
  rewrites: readonly Rewrite[];
}

/** One rule kind: a pure function of the rule and the case. */
export type Kind = (compiled: CompiledRule, on: Case) => Verdict[];
