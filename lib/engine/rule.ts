import type { Learned } from './learned.ts';
import type { Channel, Level } from './types.ts';

/**
 * What a rule may say. Plain data, one closed set of kinds, the same for the built-in pack and for anyone's; `lib/packs`
 * checks the shape, `ruleset.ts` compiles it. Strings in `find` and the like are patterns (see pattern.ts).
 */

/**
 * How many points are asked for, everywhere or by channel: who complains in a review hardly ever needs many words to be
 * taken at them, and who reports a fault by mail does. `else` is for the channels that are not named.
 */
export type Points = number | ({ else: number } & Partial<Record<Channel, number>>);

/** When a rule applies. Each key must hold; a fact that is unknown silences the rule. */
export interface Gate {
  complaint?: boolean;
  upset?: boolean;
  question?: boolean;
  thanks?: boolean;
  apologised?: boolean;
  refused?: boolean;
  /**
   * What speaks for complaint and upset comes to at least this many points together. The facts themselves hold as soon
   * as they are likelier than not; a rule that asks for something had better be surer.
   */
  evidence?: Points;
  /** What speaks for upset alone comes to at least this many points: facts told coolly are no feeling. */
  feeling?: Points;
  /**
   * Of these elements the draft shows at most so many. For rules that read between the lines: the same words mean less
   * in a reply that is sorry, says what will be done and by when.
   */
  shows?: { of: readonly string[]; atMost: number };
  /**
   * One of these checks or rules (`check/rule`) found something in the draft. What a reply lacks is easier to tell where it blames or brushes off:
   * that it has no next step, say.
   */
  beside?: readonly string[];
  /**
   * How likely it is (0–1) that some sentence of the draft, or the draft as a whole, is read as each of these, by what was
   * learned. In the built-in pack only.
   */
  reads?: Readonly<Record<string, { atLeast?: number; atMost?: number }>>;
  /** True: the draft is our first reply on the page. False: it is a later one. */
  first?: boolean;
  /** The customer's name is known (or not). */
  name?: boolean;
  channels?: readonly Channel[];
  /** The draft has at least this many words; whole-draft rules wait for it. */
  words?: number;
}

/** Patterns to look for around the words found. */
export interface Context {
  /** Overlapping the words found themselves. */
  match?: readonly string[];
  /** Beginning in the same clause: what a comma, a dash or a semicolon parts from it does not count. */
  clause?: readonly string[];
  /** In the same sentence. */
  sentence?: readonly string[];
  /** In this sentence, the one before or the one after. */
  nearby?: readonly string[];
  /** Anywhere in the draft. */
  draft?: readonly string[];
  /** In the customer's latest message. */
  customer?: readonly string[];
  /** In an earlier reply of ours on the page. */
  earlier?: readonly string[];
}

/** What a draft is proved on. A plain string is the draft alone. `«…»` in `flags` holds the words to be marked. */
export interface Example {
  text: string;
  /** The draft after the rule's first rewrite. */
  becomes?: string;
  /** What the customer wrote. */
  customer?: string;
  name?: string;
  agent?: string;
  channel?: Channel;
  /** Earlier messages, oldest first, each `customer: …` or `agent: …`. */
  history?: readonly string[];
}

export type Place = 'greeting' | 'opening' | 'end';

interface RuleBase {
  id: string;
  /** The reason, for the agent: one or two plain sentences. */
  why: string;
  /** Overrides the check's own level. */
  level?: Level;
  /** An id in docs/evidence.md. */
  source?: string;
  when?: Gate;
  /** Templates, best first: plain text with {name} for what `[<name>…]` caught, and [slots] for the agent to fill. */
  rewrites?: readonly string[];
  flags: readonly (string | Example)[];
  passes: readonly (string | Example)[];
}

/** Words that hurt, wherever they stand. */
export interface PhraseRule extends RuleBase {
  kind: 'phrase';
  find: readonly string[];
  /** Any of these cancels the finding. */
  unless?: Context;
  /** One of each of these must be there. */
  needs?: Context;
  /** Kinds of sentence in which the words are harmless. Quoted words never count. */
  skip?: readonly ('question' | 'conditional')[];
  /** Marks (and rewrites) the whole sentence, the statement, or the rest of the clause too, instead of the words alone. */
  mark?: 'sentence' | 'statement' | 'clause';
  /** Spellings that are right: words found that are written exactly so, letter for letter, are left alone. */
  exactly?: readonly string[];
  /** The words count only where the number in `[<amount>…]` is of this unit and more than this. */
  over?: Amount;
}

/** So many of something: 20 %, 15 £, 2 month. */
export interface Amount {
  amount: number;
  unit: string;
}

/** Something the conversation calls for and the draft does not show. */
export interface MissingRule extends RuleBase {
  kind: 'missing';
  /** Ids of elements, any of which is enough. */
  elements: readonly string[];
  /** Ids of elements the draft must show for this to be missed: an option is missed where there is a refusal. */
  given?: readonly string[];
  /** Patterns in the draft that make it needless. */
  unless?: Context;
  needs?: Context;
  /** Where a rewrite goes. */
  place: Place;
}

/** Too many of something: marks each one past `max`. */
export interface CountRule extends RuleBase {
  kind: 'count';
  element: string;
  max: number;
}

/** Something that comes too late: marks the first one when it stands after the sentence numbered `by`. */
export interface PositionRule extends RuleBase {
  kind: 'position';
  element: string;
  by: number;
}

/** The customer's name: absent, not theirs, misspelt, a form letter's stand-in, or a place left for it. */
export interface NameRule extends RuleBase {
  kind: 'name';
  problem: 'missing' | 'wrong' | 'misspelt' | 'generic' | 'unfilled';
}

/** Template text nobody filled in. `of: name` is only about stand-ins for the customer's name. */
export interface PlaceholderRule extends RuleBase {
  kind: 'placeholder';
  of: 'any' | 'name';
}

/** Too like an earlier reply of ours: `share` (0–1) of its sentences stood there already. */
export interface RepeatRule extends RuleBase {
  kind: 'repeat';
  share: number;
}

/** The customer's details, in a place where others read along. */
export interface DetailsRule extends RuleBase {
  kind: 'details';
  of: 'order' | 'email' | 'phone' | 'card';
}

/** One of several questions the customer asked, of which not a word comes up in the draft. */
export interface UnansweredRule extends RuleBase {
  kind: 'unanswered';
}

/**
 * Sentences that were learned to be read as something (`learned.ts`), however they put it. It comes after the other rules
 * and leaves alone what its check has found already, and questions. In the built-in pack only.
 */
export interface LearnedRule extends RuleBase {
  kind: 'learned';
  /** What the sentence is read as. */
  reading: string;
  /** The score from which on it is: the logarithm of the odds. */
  at: number;
}

export type Rule =
  | PhraseRule
  | MissingRule
  | CountRule
  | PositionRule
  | NameRule
  | PlaceholderRule
  | RepeatRule
  | DetailsRule
  | UnansweredRule
  | LearnedRule;

export interface Check {
  id: string;
  name: string;
  /** What the check is about, one sentence for the options page. */
  about: string;
  level: Level;
  rules: readonly Rule[];
}

/** A thing a reply can show: what `missing`, `count` and `position` rules and playbook steps look for. */
export interface Element {
  find: readonly string[];
  /** The sentence and its neighbours share at least this many words of substance with what the customer wrote. */
  echo?: number;
  unless?: Context;
  skip?: readonly ('question' | 'conditional')[];
}

export type FactId = 'complaint' | 'upset' | 'question' | 'thanks';

/**
 * Evidence in the conversation. What it weighs for each fact is added once, however often it shows; a negative weight
 * speaks against. `of` says whose words: the customer's (what is left unanswered, and by itself what came before), or our
 * own earlier replies.
 */
export interface Signal {
  id: string;
  find: readonly string[];
  weight: Readonly<Partial<Record<FactId, number>>>;
  of?: 'customer' | 'ours';
  /** How often it must show before it counts; once when left out. */
  min?: number;
  unless?: Context;
  skip?: readonly ('question' | 'conditional')[];
}

/** What is concluded about the conversation: a fact holds from its threshold on. */
export interface FactTable {
  thresholds: Readonly<Partial<Record<FactId, number>>>;
  /**
   * How many words a customer may write before what speaks for a fact counts less: whoever writes at length uses more
   * words of every kind.
   */
  breath?: number;
  /** What a fact weighs that held for what the customer wrote before our last reply. */
  carry?: Readonly<Partial<Record<FactId, number>>>;
  /** Points for each unit of the score by which the customer's message is read as the fact, by what was learned. */
  learned?: Readonly<Partial<Record<'complaint' | 'upset', number>>>;
  signals: readonly Signal[];
}

/** Everything the engine needs to know, uncompiled. */
export interface RuleSource {
  lists: Readonly<Record<string, readonly string[]>>;
  elements: Readonly<Record<string, Element>>;
  facts: FactTable;
  checks: readonly Check[];
  /** What was learned to be read (`rules/learned/`). */
  learned?: Learned;
}
