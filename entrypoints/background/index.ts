import { defineBackground } from 'wxt/utils/define-background';
import { toolbarTitle } from '../../components/toolbar-words.ts';
import {
  askForRecheck,
  forwardCommands,
  serveBackground,
  tellRulesChanged,
} from '../../lib/browser/background-link.ts';
import { addCounts, dayOf } from '../../lib/browser/counts.ts';
import { onInstalled, showWelcome, versionHere } from '../../lib/browser/installed.ts';
import { watchKept } from '../../lib/browser/packs.ts';
import { injectIntoOpenTabs } from '../../lib/browser/pages.ts';
import { openPanelFromToolbar } from '../../lib/browser/panel-open.ts';
import { watchPolicy } from '../../lib/browser/policy.ts';
import { keepOnlyPolicyPacks, watchPolicyPacks } from '../../lib/browser/policy-packs.ts';
import { readSettings, switchId, switchQuiet, watchSettings } from '../../lib/browser/settings.ts';
import { keysOf } from '../../lib/browser/shortcuts.ts';
import { onLeaveChanged, registerSites } from '../../lib/browser/sites.ts';
import { hunksOf } from '../../lib/engine/hunks.ts';
import { insertion, insertionAfter } from '../../lib/engine/insertion.ts';
import { mendAll } from '../../lib/engine/mend.ts';
import { builtIn } from '../../rules/index.ts';
import { keepRules, type State } from './keep-rules.ts';
import { startUpdates } from './updates.ts';

/** Begins what nobody waits for. What the disk or the browser refuses is done at the next change, or the next start. */
const begin = (work: Promise<unknown>): void => void work.catch(() => {});

/**
 * One engine for all tabs. The browser may end and restart this at any time, so it holds nothing but what it can make
 * again: the rules of all layers, compiled, and the sentences the engine remembers.
 */
export default defineBackground(() => {
  const around = { builtIn, version: versionHere() };
  const updates = startUpdates(around);
  const state = keepRules(around, (rulesChanged) => {
    tellRulesChanged();
    if (rulesChanged) void askForRecheck();
  });
  // The browser does not say when they are changed, but it starts this again often enough.
  const applyKeys = keysOf('apply-rewrite').catch(() => '');

  serveBackground({
    check: async ({ n, draft, conversation }) => {
      const { engine, nameOf, isLocked } = (await state.now()).rules;
      const result = engine.check({ text: draft }, conversation);
      const found = new Set(result.findings.map((finding) => finding.check));
      const names = Object.fromEntries([...found].map((id) => [id, nameOf(id)]));
      const locked = [...new Set(result.findings.map(({ rule }) => rule))].filter(isLocked);
      return { n, ...result, names, applyKeys: await applyKeys, locked };
    },
    catalogue: async () => {
      const { rules, brought, problems } = await state.now();
      const policyPacks = brought.map(({ address, subscription }) => ({ address, subscription }));
      return { ...rules.catalogue(), policyPacks, policyProblems: problems };
    },
    // Every rule speaks here, also those that are switched off: that is how one finds out what they do.
    try: async ({ draft, customer }) => {
      const messages = customer.trim() ? [{ from: 'customer' as const, text: customer, at: null }] : [];
      const known = { customerName: null, agentName: null, channel: 'email', visibility: 'public' } as const;
      return (await state.now()).rules.trial().check({ text: draft }, { ...known, messages }).findings;
    },
    fetchPack: ({ source }) => updates.fetchOnce(source),
    lookAtPacks: ({ of }) => updates.lookNow(of),
    count: ({ found, mended }) =>
      begin(
        readSettings().then(({ counting }) => (counting ? addCounts(dayOf(new Date()), found, mended) : undefined)),
      ),
    quiet: ({ quiet, on }) => begin(switchQuiet(quiet, on)),
    ruleOff: ({ rule }) => begin(switchId('rulesOff', rule, false)),
    toolbarTitle,
    help: async ({ conversation }) => (await state.now()).rules.help(conversation),
    mend: async ({ draft, conversation, keys }) => {
      const { engine, nameOf } = (await state.now()).rules;
      const { changes } = mendAll(engine, draft, conversation, ({ key }) => keys.includes(key));
      const checkOf = (edit: number) => nameOf(changes[edit]?.finding.check ?? '');
      const rewrites = changes.map(({ rewrite }) => rewrite);
      return hunksOf(draft, rewrites).map((hunk) => ({ ...hunk, checks: [...new Set(hunk.edits.map(checkOf))] }));
    },
    place: async ({ draft, text, place, after }) =>
      after === null ? insertion(draft, place, text) : insertionAfter(draft, after, text),
  });
  forwardCommands();
  openPanelFromToolbar();

  const lookAtSites = async () => {
    const { policy, settings } = await state.now();
    await registerSites([...new Set([...policy.sites, ...(policy.mayAddSites ? settings.sites : [])])]);
  };
  const reload = () => {
    state.reload();
    begin(lookAtSites());
  };
  watchSettings(reload);
  watchPolicyPacks(() => {
    reload();
    // What was deleted with everything else comes again.
    void updates.look();
  });
  watchKept(() => {
    reload();
    void updates.look();
  });
  const tidy = ({ brought }: State) => keepOnlyPolicyPacks(brought.map(({ name }) => name));
  watchPolicy(() => {
    reload();
    void updates.look();
    begin(state.now().then(tidy));
  });
  onLeaveChanged(() => {
    begin(lookAtSites());
    // What could not be fetched for want of it may be now.
    void updates.retry();
  });
  begin(lookAtSites());
  // A browser may hand over the policy only a while after it has started us: until then nothing is thrown away.
  begin(state.now().then((now) => (now.policy.there ? tidy(now) : undefined)));
  void updates.look();
  onInstalled((isNew) => {
    if (isNew) showWelcome();
    // Firefox puts content scripts into open tabs by itself.
    if (!import.meta.env.FIREFOX) void injectIntoOpenTabs();
  });
});
