import { browser } from 'wxt/browser';
import type { Conversation, Finding, Rewrite } from '../engine/types.ts';
import type { Help } from '../packs/help.ts';
import type { Refreshed } from '../packs/subscribe/refresh.ts';
import type { Source } from '../packs/subscribe/subscription.ts';
import type { Catalogue, LookAnswer, RulesChanged } from './pack-protocol.ts';
import type { BackgroundRequest, Mending, MendRequest, OptionsPlace, PlaceRequest } from './protocol.ts';

/** Requests of our own pages, the panel and the options page, to the background. */

const ask = (request: BackgroundRequest): Promise<unknown> => browser.runtime.sendMessage(request);

/** Opens the options page, at a rule or a source when one is named. */
export function askForOptions(at?: OptionsPlace): void {
  void ask(at ? { type: 'open-options', at } : { type: 'open-options' });
}

/** Every check there is with its rules, and every playbook. */
export function askForCatalogue(): Promise<Catalogue> {
  return ask({ type: 'catalogue' }) as Promise<Catalogue>;
}

/** What all rules say of a sentence, those switched off included. */
export function askToTry(draft: string, customer: string): Promise<readonly Finding[] | undefined> {
  return ask({ type: 'try', draft, customer }) as Promise<readonly Finding[] | undefined>;
}

/** Fetches and judges the pack at an address; `refreshed.subscription` has it waiting. Nothing is kept. */
export function askToFetch(source: Source): Promise<Refreshed | undefined> {
  return ask({ type: 'fetch-pack', source }) as Promise<Refreshed | undefined>;
}

/** Looks now for new versions, of one pack (its id, or a policy pack's address) or with null of all. */
export function askToLook(of: string | null): Promise<LookAnswer | undefined> {
  return ask({ type: 'look-at-packs', of }) as Promise<LookAnswer | undefined>;
}

/** Calls back once the background has other rules than before. Returns the way to stop. */
export function onRulesChanged(changed: () => void): () => void {
  const listener = (message: unknown) => {
    if ((message as RulesChanged).type === 'rules-changed') changed();
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** What helps with a conversation besides findings; undefined when the background could not say. */
export function askForHelp(conversation: Conversation): Promise<Help | undefined> {
  return ask({ type: 'help', conversation }) as Promise<Help | undefined>;
}

/** The draft's findings mended as far as it goes by itself, as stretches that can be taken or left. */
export function askToMend(request: Omit<MendRequest, 'type'>): Promise<Mending | undefined> {
  return ask({ type: 'mend', ...request }) as Promise<Mending | undefined>;
}

/** Where a sentence of its own goes in a draft. */
export function askForPlace(request: Omit<PlaceRequest, 'type'>): Promise<Rewrite | undefined> {
  return ask({ type: 'place', ...request }) as Promise<Rewrite | undefined>;
}
