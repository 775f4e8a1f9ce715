import type { OptionsActions, OptionsState, SiteAnswer } from '../../components/options/actions.ts';
import { week } from '../../components/options/keep-words.ts';
import { isRuleOnBeneath } from '../../components/options/standing.tsx';
import { csvOf } from '../../components/options/week-sums.ts';
import { page, privacy } from '../../components/options/words.ts';
import { deleteCounts } from '../../lib/browser/counts.ts';
import { isFull } from '../../lib/browser/full.ts';
import { showWelcome } from '../../lib/browser/installed.ts';
import { removePack } from '../../lib/browser/packs.ts';
import { askToTry } from '../../lib/browser/page-link.ts';
import { askToRead } from '../../lib/browser/pages.ts';
import {
  choosePlaybook,
  pauseUntil,
  resetSettings,
  setLevel,
  setState,
  switchAllOn,
  switchCounting,
  switchId,
  switchQuiet,
  switchSite,
} from '../../lib/browser/settings.ts';
import { shortcutSettings } from '../../lib/browser/shortcuts.ts';
import { askForSite, siteOf } from '../../lib/browser/sites.ts';
import { hosts } from '../../lib/hosts/index.ts';
import { fileActionsOn } from './file-actions.ts';
import { ownActionsOn } from './own-actions.ts';
import { type Hands, packActionsOn } from './pack-actions.ts';
import { save } from './save.ts';

/** How long something that was said once can be read, in milliseconds. */
const NOTICE = 10_000;

const hostIn = (pattern: string): string => pattern.split('/')[2]!;

/** Whether a site is one of the products, by its name alone: there the script runs already. */
const isProduct = (site: string): boolean =>
  hosts
    .flatMap(({ matches }) => matches)
    .some((match) => `.${hostIn(site)}`.endsWith(hostIn(match).replace(/^(?:\*\.)?/, '.')));

/** What the options page does. `now` gives what it shows, `set` changes that. */
export function actionsOn(now: () => OptionsState, set: (next: Partial<OptionsState>) => void): OptionsActions {
  let last = 0;
  const say = (text: string) => {
    const id = ++last;
    set({ notice: { id, text } });
    // It lies over the page, and is not to lie there for ever.
    setTimeout(() => {
      if (now().notice?.id === id) set({ notice: null });
    }, NOTICE);
  };
  const sayWhy = (error: unknown) => say(isFull(error) ? page.full : page.failed);
  const orSay = (change: Promise<unknown>) => void change.catch(sayWhy);
  const known = () => {
    const { catalogue } = now();
    return catalogue === 'lost' ? null : catalogue;
  };
  const hands: Hands = {
    now: () => now().packs,
    set: (next) => set({ packs: { ...now().packs, ...next } }),
    say,
  };
  /** What packs and policy say already need not be said again. */
  const change: OptionsActions['change'] = (list, id, on) => {
    const catalogue = known();
    if (list !== 'rulesOff' || !catalogue) return orSay(switchId(list, id, on));
    const beneath = isRuleOnBeneath(catalogue, now().settings, id);
    orSay(setState('rules', id, on === beneath ? 'leave' : on ? 'on' : 'off'));
  };
  const addSite = async (typed: string): Promise<SiteAnswer | null> => {
    const site = siteOf(typed);
    if (!site) return 'no-site';
    if (now().settings.sites.includes(site)) return 'known';
    if (isProduct(site)) return 'product';
    // Nothing may be awaited before this: the browser only takes the question from a click.
    if (!(await askForSite(site))) return 'refused';
    return switchSite(site, true).then(
      () => 'added',
      (error: unknown) => {
        sayWhy(error);
        return null;
      },
    );
  };
  const reset = async () => {
    // One by one, so that the leave to fetch from their servers is given back.
    for (const { id } of now().packs.kept.packs) await removePack(id);
    await resetSettings();
    hands.set({ offer: null, removed: null, reports: {}, ownRemoved: false, ownRead: null });
    set({ imported: null });
    say(privacy.resetDone);
  };

  return {
    packs: packActionsOn(hands),
    own: ownActionsOn(hands),
    ...fileActionsOn({ now, set, say, orSay }),
    change,
    setLevel: (check, level, own) => orSay(setLevel(check, level, own, known()?.beneath[check] ?? true)),
    allOn: () => orSay(switchAllOn()),
    tryOut: askToTry,
    choosePlaybook: (id) => orSay(choosePlaybook(id)),
    askToRead: () => orSay(askToRead()),
    addSite,
    allowSite: (site) => orSay(askForSite(site)),
    removeSite: (site) => orSay(switchSite(site, false)),
    speak: (quiet) => orSay(Promise.all(quiet.map((one) => switchQuiet(one, true)))),
    endPause: () => orSay(pauseUntil(0)),
    count: (on) => orSay(switchCounting(on)),
    saveCounts: () => save('amends-counts.csv', 'text/csv', csvOf(now().counts)),
    deleteCounts: () => orSay(deleteCounts().then(() => say(week.deleted))),
    reset: () => orSay(reset()),
    openWelcome: showWelcome,
    changeShortcuts: shortcutSettings(),
  };
}
