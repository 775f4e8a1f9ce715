import { defineBackground } from 'wxt/utils/define-background';
import { askForRecheck, forwardCommands, serveBackground } from '../lib/browser/background-link.ts';
import { addCounts, dayOf } from '../lib/browser/counts.ts';
import { onInstalled, showWelcome } from '../lib/browser/installed.ts';
import { injectIntoOpenTabs } from '../lib/browser/pages.ts';
import { openPanelFromToolbar } from '../lib/browser/panel-open.ts';
import { readSettings, type Settings, watchSettings } from '../lib/browser/settings.ts';
import { keysOf } from '../lib/browser/shortcuts.ts';
import { onLeaveChanged, registerSites } from '../lib/browser/sites.ts';
import { createEngine, type Engine } from '../lib/engine/engine.ts';
import { hunksOf } from '../lib/engine/hunks.ts';
import { insertion, insertionAfter } from '../lib/engine/insertion.ts';
import { mendAll } from '../lib/engine/mend.ts';
import { compileRules } from '../lib/engine/ruleset.ts';
import { createHelper } from '../lib/packs/help.ts';
import { levelled } from '../lib/packs/levelled.ts';
import { builtIn } from '../rules/index.ts';

/**
 * One engine for all tabs. The browser may end and restart this at any time, so it holds nothing but what it can make
 * again: the rules, compiled for the settings, and the sentences the engine remembers.
 */
export default defineBackground(() => {
  const compiled = (settings: Settings): Engine =>
    createEngine(compileRules(levelled(builtIn, settings.levels), settings));
  let engine: Promise<Engine> = readSettings().then(compiled);
  const names = Object.fromEntries(builtIn.checks.map((check) => [check.id, check.name]));
  const nameOf = (id: string) => names[id] ?? id;
  // The browser does not say when they are changed, but it starts this again often enough.
  const applyKeys = keysOf('apply-rewrite').catch(() => '');
  let trial: Engine | undefined;
  let helper: ReturnType<typeof createHelper> | undefined;

  serveBackground({
    check: async ({ n, draft, conversation }) => {
      const result = (await engine).check({ text: draft }, conversation);
      const found = new Set(result.findings.map((finding) => finding.check));
      const known = Object.fromEntries([...found].map((id) => [id, nameOf(id)]));
      return { n, ...result, names: known, applyKeys: await applyKeys };
    },
    catalogue: async () => ({
      checks: builtIn.checks,
      playbooks: builtIn.playbooks.map(({ id, name, about }) => ({ id, name, about })),
    }),
    // Every rule speaks here, also those that are switched off: that is how one finds out what they do.
    try: async ({ draft, customer }) => {
      trial ??= createEngine(compileRules(builtIn));
      const messages = customer.trim() ? [{ from: 'customer' as const, text: customer, at: null }] : [];
      const known = { customerName: null, agentName: null, channel: 'email', visibility: 'public' } as const;
      return trial.check({ text: draft }, { ...known, messages }).findings;
    },
    count: ({ found, mended }) =>
      void readSettings().then(({ counting }) => {
        if (counting) void addCounts(dayOf(new Date()), found, mended);
      }),
    // Made when a panel is first opened: a tab without one never needs it.
    help: async ({ conversation }) => {
      helper ??= createHelper(builtIn);
      return helper(conversation);
    },
    mend: async ({ draft, conversation, keys }) => {
      const { changes } = mendAll(await engine, draft, conversation, ({ key }) => keys.includes(key));
      const checkOf = (edit: number) => nameOf(changes[edit]?.finding.check ?? '');
      const rewrites = changes.map(({ rewrite }) => rewrite);
      return hunksOf(draft, rewrites).map((hunk) => ({ ...hunk, checks: [...new Set(hunk.edits.map(checkOf))] }));
    },
    place: async ({ draft, text, place, after }) =>
      after === null ? insertion(draft, place, text) : insertionAfter(draft, after, text),
  });
  forwardCommands();
  openPanelFromToolbar();
  // The panel's own settings are none of the engine's business.
  const switches = ({ checksOff, rulesOff, levels }: Settings) => JSON.stringify([checksOff, rulesOff, levels]);
  let known = '';
  const first = readSettings();
  void first.then((settings) => {
    known = switches(settings);
  });
  void first.then(({ sites }) => registerSites(sites));
  onLeaveChanged(() => void readSettings().then(({ sites }) => registerSites(sites)));
  watchSettings((settings) => {
    void registerSites(settings.sites);
    if (switches(settings) === known) return;
    known = switches(settings);
    engine = Promise.resolve(compiled(settings));
    void askForRecheck();
  });
  onInstalled((isNew) => {
    if (isNew) showWelcome();
    // Firefox puts content scripts into open tabs by itself.
    if (!import.meta.env.FIREFOX) void injectIntoOpenTabs();
  });
});
