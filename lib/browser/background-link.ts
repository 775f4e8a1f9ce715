import { type Browser, browser } from 'wxt/browser';
import type { Finding, Rewrite } from '../engine/types.ts';
import type { Help } from '../packs/help.ts';
import type { Refreshed } from '../packs/subscribe/refresh.ts';
import { setBadge } from './badge.ts';
import type {
  Catalogue,
  FetchPackRequest,
  LookAnswer,
  LookRequest,
  RulesChanged,
  TryRequest,
} from './pack-protocol.ts';
import type {
  BackgroundRequest,
  CheckAnswer,
  CheckRequest,
  Command,
  CountRequest,
  HelpRequest,
  Mending,
  MendRequest,
  OptionsPlace,
  PlaceRequest,
  QuietRequest,
  RuleOffRequest,
  TabMessage,
} from './protocol.ts';

/** The background's side of every connection: requests from pages, commands from the keyboard, word to all tabs. */

/** Opens the options page, at a place of it if one is named. An options page already open is taken there. */
export async function showOptions(at?: OptionsPlace): Promise<void> {
  const page = browser.runtime.getURL('/options.html');
  // Pages of our own are the only ones whose address may be asked for without a permission, and Firefox knows them too.
  const [open] = (await browser.tabs.query({ url: `${page}*` })).filter((tab) => tab.id !== undefined);
  const url = at ? `${page}#${at}` : page;
  if (open?.id !== undefined) await browser.tabs.update(open.id, { url, active: true });
  else await browser.tabs.create({ url });
}

/**
 * Answers the pages. Must be called while the background starts, before anything is awaited, or the browser would
 * wake it for a message that nobody takes.
 */
export function serveBackground(handlers: {
  check: (request: CheckRequest) => Promise<CheckAnswer>;
  catalogue: () => Promise<Catalogue>;
  help: (request: HelpRequest) => Promise<Help>;
  mend: (request: MendRequest) => Promise<Mending>;
  place: (request: PlaceRequest) => Promise<Rewrite>;
  try: (request: TryRequest) => Promise<readonly Finding[]>;
  fetchPack: (request: FetchPackRequest) => Promise<Refreshed>;
  lookAtPacks: (request: LookRequest) => Promise<LookAnswer>;
  count: (request: CountRequest) => void;
  quiet: (request: QuietRequest) => void;
  ruleOff: (request: RuleOffRequest) => void;
  /** What the toolbar icon says of so many problems. */
  toolbarTitle: (problems: number) => string;
}): void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, respond: (answer?: unknown) => void) => {
    const request = message as BackgroundRequest;
    const tabId = sender.tab?.id;
    const fromOwnPage = sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
    // Not every browser waits for a promise; all wait for one who says that the answer comes later.
    const later = (answer: Promise<unknown>): true => {
      answer.then(respond, () => respond());
      return true;
    };
    switch (request.type) {
      case 'check':
        return later(handlers.check(request));
      case 'catalogue':
        return later(handlers.catalogue());
      case 'help':
        return later(handlers.help(request));
      case 'mend':
        return later(handlers.mend(request));
      case 'place':
        return later(handlers.place(request));
      case 'try':
        return later(handlers.try(request));
      case 'fetch-pack':
        // Only a person enters addresses, and only in a page of ours.
        return fromOwnPage ? later(handlers.fetchPack(request)) : undefined;
      case 'look-at-packs':
        return fromOwnPage ? later(handlers.lookAtPacks(request)) : undefined;
      case 'count':
        // Our own pages use the same machinery for the sample reply, which is nobody's work.
        if (!fromOwnPage) handlers.count(request);
        return undefined;
      case 'quiet':
        handlers.quiet(request);
        return undefined;
      case 'rule-off':
        handlers.ruleOff(request);
        return undefined;
      case 'badge':
        if (tabId !== undefined) {
          const problems = request.problems ?? 0;
          void setBadge(tabId, problems, handlers.toolbarTitle(problems));
        }
        return undefined;
      case 'open-options':
        void showOptions(request.at);
        return undefined;
      default:
        return undefined;
    }
  };
  browser.runtime.onMessage.addListener(listener);
}

const commands: ReadonlySet<string> = new Set<Command>(['next-finding', 'previous-finding', 'apply-rewrite']);
const ignore = () => {};

/** Hands the keyboard commands to the tab in front. A page without our content script has nothing to do with them. */
export function forwardCommands(): void {
  browser.commands.onCommand.addListener(async (command: string, tab?: Browser.tabs.Tab) => {
    if (!commands.has(command)) return;
    const target = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    if (target?.id === undefined) return;
    const message: TabMessage = { type: 'command', command: command as Command };
    browser.tabs.sendMessage(target.id, message, { frameId: 0 }).catch(ignore);
  });
}

/** Asks every tab to have its draft checked again. Tabs without a content script of ours do not hear it. */
export async function askForRecheck(): Promise<void> {
  const message: TabMessage = { type: 'recheck' };
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) browser.tabs.sendMessage(tab.id, message).catch(ignore);
  }
}

/** Tells our own pages that the rules are others now. Where none is open, nobody hears it. */
export function tellRulesChanged(): void {
  const message: RulesChanged = { type: 'rules-changed' };
  browser.runtime.sendMessage(message).catch(ignore);
}
