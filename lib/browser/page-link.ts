import { browser } from 'wxt/browser';
import type { BackgroundRequest, Catalogue, OptionsPlace } from './protocol.ts';

/** Requests of our own pages, the panel and the options page, to the background. */

const ask = (request: BackgroundRequest): Promise<unknown> => browser.runtime.sendMessage(request);

/** Opens the options page, at a rule or a source when one is named. */
export function askForOptions(at?: OptionsPlace): void {
  void ask(at ? { type: 'open-options', at } : { type: 'open-options' });
}

/** Every check there is, with its rules and their examples. */
export function askForCatalogue(): Promise<Catalogue> {
  return ask({ type: 'catalogue' }) as Promise<Catalogue>;
}
