import type { Hunk } from '../engine/hunks.ts';
import type { Place } from '../engine/rule.ts';
import type { CheckResult, Conversation, Finding, Rewrite, Span } from '../engine/types.ts';
import type { FetchPackRequest, LookRequest, TryRequest } from './pack-protocol.ts';
import type { Quiet } from './settings-shape.ts';

/**
 * Everything that crosses a border between parts of the extension. Draft text passes through these messages and is
 * never stored, logged or put in an error.
 */

/** Content script to background: judge this draft. The answer carries `n`, so that a late one is dropped. */
export interface CheckRequest {
  type: 'check';
  n: number;
  draft: string;
  conversation: Conversation;
}

export interface CheckAnswer extends CheckResult {
  n: number;
  /** What a person calls the checks that have findings here, by check id. */
  names: Readonly<Record<string, string>>;
  /** The keys that put in the best rewrite, as the browser writes them; empty when there are none. */
  applyKeys: string;
  /** Full ids of the rules with findings here that the browser's policy lets nobody switch off. */
  locked: readonly string[];
}

/** Content script to background: the number for the badge of its tab; null clears it. */
export interface BadgeRequest {
  type: 'badge';
  problems: number | null;
}

/** Content script to background: the agent asked for the options page, at a place of it if one is named. */
export interface OpenOptionsRequest {
  type: 'open-options';
  at?: OptionsPlace;
}

/** Options page to background: every check there is, those switched off included. */
export interface CatalogueRequest {
  type: 'catalogue';
}

/** Content script to background: findings that were shown, and findings that went away again, as check ids. */
export interface CountRequest {
  type: 'count';
  found: readonly string[];
  mended: readonly string[];
}

/** Content script to background: keep something quiet, or with `on` no longer. */
export interface QuietRequest {
  type: 'quiet';
  quiet: Quiet;
  on: boolean;
}

/** Content script to background: switch a rule off, by its full id. */
export interface RuleOffRequest {
  type: 'rule-off';
  rule: string;
}

/** Panel to background: what helps with this conversation, besides findings. Answered by `Help`. */
export interface HelpRequest {
  type: 'help';
  conversation: Conversation;
}

/** Panel to background: mend the findings with these keys as far as it goes by itself. Answered by `Mending`. */
export interface MendRequest {
  type: 'mend';
  draft: string;
  conversation: Conversation;
  keys: readonly string[];
}

/** A stretch of the draft that was mended, and the checks it was mended for, by name. */
export interface MendedHunk extends Hunk {
  checks: readonly string[];
}
export type Mending = readonly MendedHunk[];

/**
 * Panel to background: where in the draft a sentence of its own goes. `after` is an offset of the draft that it should
 * follow, where something before it is in the reply already. Answered by a `Rewrite`.
 */
export interface PlaceRequest {
  type: 'place';
  draft: string;
  text: string;
  place: Place;
  after: number | null;
}

/** Content script to the panels: this tab can be shown now. Sent at the start and after a return from history. */
export interface TabReady {
  type: 'tab-ready';
}

export type BackgroundRequest =
  | CheckRequest
  | BadgeRequest
  | OpenOptionsRequest
  | CatalogueRequest
  | HelpRequest
  | MendRequest
  | PlaceRequest
  | TryRequest
  | FetchPackRequest
  | LookRequest
  | CountRequest
  | QuietRequest
  | RuleOffRequest
  | TabReady;

/** An anchor of the options page: a rule (`rule/blame/you-failed-to`), or a source (`evidence/lewicki-2016`). */
export type OptionsPlace = `rule/${string}` | `evidence/${string}`;

/** The keyboard commands, sent by the background to the active tab. Opening the panel is the browser's own. */
export type Command = 'next-finding' | 'previous-finding' | 'apply-rewrite';
export interface CommandMessage {
  type: 'command';
  command: Command;
}

/** Background to every tab, once the engine knows the new settings: findings may differ now, so ask again. */
export interface RecheckMessage {
  type: 'recheck';
}

/** Background to the tabs of a site that the user has taken out of the list: leave the page alone. */
export interface StopMessage {
  type: 'stop';
}

export type TabMessage = CommandMessage | RecheckMessage | StopMessage;

/** Name of the port a panel opens to the content script of the tab it shows (`tabs.connect`, frame 0). */
export const PANEL_PORT = 'amends-panel';

/** Where the content script is with its box. `off` is a host switched off in the options. */
export type TabStatus = 'no-box' | 'internal' | 'ready' | 'off';

/** What the panel shows of a tab: sent whole at connection and after every change, at most once a frame. */
export interface TabState {
  status: TabStatus;
  /** Host id: `zendesk`, `intercom`, `gmail`. */
  host: string;
  /** Whether the browser's policy says if this host is on or off, so that the agent cannot. */
  byPolicy: boolean;
  /** Names the conversation as long as the page is open, and where the address does, longer. Empty while there is no box. */
  id: string;
  /** The number of `draft`. An action that names it is refused when the words have moved since. */
  n: number;
  /** The text `result` was made from, so that its spans fit. A newer one may be on its way, see `pending`. */
  draft: string;
  conversation: Conversation;
  /** Where on the page each fact was found, null for the unknown ones. Null as a whole while there is no box. */
  found: Readonly<Record<keyof Conversation, string | null>> | null;
  /** Null until the first answer for this box. Dismissed findings are already left out. */
  result: CheckAnswer | null;
  /** True between a change of the text and the answer for it. */
  pending: boolean;
  /** How many findings of this draft the agent has dismissed. */
  dismissed: number;
  /** Steps of playbooks ticked by hand in this conversation, as `playbook/step`. */
  ticks: readonly string[];
  /** The finding whose card is open or that was revealed last. */
  current: string | null;
  /** Whether the last change of the box was ours and can be taken back. */
  canUndo: boolean;
  /** The last thing that went wrong or was done, for the panel to say once; `id` tells repeats apart. */
  notice: Notice | null;
}

/** `moved`: the words were not there any more. `refused`: the editor took no edit; the words are offered for copying. */
export interface Notice {
  id: number;
  kind: 'applied' | 'undone' | 'moved' | 'refused' | 'composing';
  /** The words to copy, with `refused`. */
  text?: string;
}

/** Panel to content script, over the port. Findings are named by key and the draft's number `n`. */
export type PanelAction =
  | { type: 'apply'; n: number; finding: Finding['key']; rewrite: Rewrite }
  /** Puts edits of the draft numbered `n` into the box, in text order and apart from each other; refused if it moved. */
  | { type: 'write'; n: number; edits: readonly Rewrite[] }
  /** Brings a stretch of the draft numbered `n` into view. */
  | { type: 'show'; n: number; span: Span }
  | { type: 'tick'; step: string; on: boolean }
  | { type: 'undo' }
  | { type: 'reveal'; finding: Finding['key'] }
  | { type: 'return' };
