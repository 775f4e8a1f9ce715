import { type Browser, browser } from 'wxt/browser';
import type { Conversation } from '../engine/types.ts';
import {
  type BackgroundRequest,
  type CheckAnswer,
  type Command,
  type OptionsPlace,
  PANEL_PORT,
  type PanelAction,
  type TabMessage,
  type TabState,
} from './protocol.ts';
import type { Quiet } from './settings-shape.ts';

/** The content script's side of every connection: to the background, and from the panels that show its tab. */

/** False once the extension was updated or removed under this page: then nothing can be asked any more. */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

function ask<Answer>(request: BackgroundRequest): Promise<Answer> {
  return browser.runtime.sendMessage(request) as Promise<Answer>;
}

/** A note to the background. Its loss harms nothing: the extension may be going away at this very moment. */
function tell(request: BackgroundRequest): void {
  if (isConnected()) ask(request).catch(() => {});
}

/**
 * Has a draft judged. `n` comes back in the answer, so that the caller can drop late ones.
 * Rejects when the background cannot be reached, which `isConnected` tells apart from a passing failure.
 */
export function checkDraft(n: number, draft: string, conversation: Conversation): Promise<CheckAnswer> {
  return ask<CheckAnswer>({ type: 'check', n, draft, conversation });
}

/** Shows the number of problems on the toolbar icon for this tab; null clears it. */
export function showBadge(problems: number | null): void {
  tell({ type: 'badge', problems });
}

/** Has findings counted, by the ids of their checks. */
export function count(found: readonly string[], mended: readonly string[]): void {
  tell({ type: 'count', found, mended });
}

/** Keeps something quiet in one conversation; `on` lets it speak again. */
export function switchQuiet(quiet: Quiet, on: boolean): void {
  tell({ type: 'quiet', quiet, on });
}

/** Switches a rule off, by its full id. */
export function turnRuleOff(rule: string): void {
  tell({ type: 'rule-off', rule });
}

/** Opens the options page, at a rule or a source when one is named. */
export function openOptions(at?: OptionsPlace): void {
  tell(at ? { type: 'open-options', at } : { type: 'open-options' });
}

/** Listens for keyboard commands and for the requests to check again and to leave. Ends when `signal` aborts. */
export function onTabMessage(
  handlers: { command: (command: Command) => void; recheck: () => void; stop: () => void },
  signal: AbortSignal,
): void {
  const listener = (message: unknown) => {
    const known = message as TabMessage;
    if (known.type === 'command') handlers.command(known.command);
    if (known.type === 'recheck') handlers.recheck();
    if (known.type === 'stop') handlers.stop();
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}

/**
 * Serves the panels that show this tab: each gets the whole state when it connects and after every `changed()`.
 * Several calls in one task send once. Nothing waits for a frame, because a page that is not in front draws none
 * and its panel, in another window, must still follow.
 */
export function servePanels(
  handlers: { state: () => TabState; act: (action: PanelAction) => void },
  signal: AbortSignal,
): { changed: () => void } {
  const ports = new Set<Browser.runtime.Port>();
  let queued = false;

  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== PANEL_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((action: PanelAction) => handlers.act(action));
    port.postMessage(handlers.state());
  };
  const send = () => {
    queued = false;
    if (signal.aborted || ports.size === 0 || !isConnected()) return;
    const state = handlers.state();
    for (const port of ports) port.postMessage(state);
  };
  const announce = () => tell({ type: 'tab-ready' });
  /** A page that returns from the history kept its script but lost its ports. */
  const shown = (event: PageTransitionEvent) => event.persisted && announce();

  browser.runtime.onConnect.addListener(connected);
  addEventListener('pageshow', shown, { signal });
  signal.addEventListener('abort', () => {
    browser.runtime?.onConnect?.removeListener(connected);
    for (const port of ports) port.disconnect();
    ports.clear();
  });
  announce();

  return {
    changed: () => {
      if (queued) return;
      queued = true;
      queueMicrotask(send);
    },
  };
}
