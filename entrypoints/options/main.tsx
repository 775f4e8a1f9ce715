import { signal } from '@preact/signals';
import { render } from 'preact';
import changes from '../../CHANGELOG.md?raw';
import type { OptionsState } from '../../components/options/actions.ts';
import { parseEvidence } from '../../components/options/evidence.ts';
import { Options } from '../../components/options/options.tsx';
import type { PacksState } from '../../components/options/packs/state.ts';
import { parseReleases } from '../../components/options/releases.ts';
import { page } from '../../components/options/words.ts';
import { setLanguage } from '../../components/page-language.ts';
import evidence from '../../docs/evidence.md?raw';
import { dayOf, readCounts, watchCounts } from '../../lib/browser/counts.ts';
import { versionHere } from '../../lib/browser/installed.ts';
import { type Kept, readKept, watchKept } from '../../lib/browser/packs.ts';
import { askForCatalogue, onRulesChanged } from '../../lib/browser/page-link.ts';
import { mayRead } from '../../lib/browser/pages.ts';
import { noPolicy, type PolicyRead, readPolicy, watchPolicy } from '../../lib/browser/policy.ts';
import { defaults, readSettings, watchSettings } from '../../lib/browser/settings.ts';
import { readShortcuts } from '../../lib/browser/shortcuts.ts';
import { allowedOf, onLeaveChanged } from '../../lib/browser/sites.ts';
import { hosts } from '../../lib/hosts/index.ts';
import { actionsOn } from './actions.ts';
import { changesOf, noPacks, notAllowedOf } from './pack-state.ts';

setLanguage(document, page.documentTitle);

const here = () => decodeURIComponent(location.hash.slice(1));
/** How often the time is looked at, for a pause that ends and a day that begins, in milliseconds. */
const TICK = 20_000;

const state = signal<OptionsState>({
  catalogue: null,
  settings: defaults,
  packs: noPacks,
  policy: noPolicy,
  products: hosts,
  mayRead: true,
  allowed: [],
  shortcuts: [],
  sources: parseEvidence(evidence),
  counts: {},
  today: dayOf(new Date()),
  now: Date.now(),
  version: versionHere(),
  releases: parseReleases(changes),
  imported: null,
  place: here(),
  notice: null,
});
const set = (next: Partial<OptionsState>) => {
  state.value = { ...state.value, ...next };
};
const actions = actionsOn(() => state.value, set);
const App = () => <Options state={state.value} actions={actions} />;

/** Half of what the page weighs, and seen only once a check is unfolded: it comes while the rest is shown. */
const examples = import('../../rules/examples.ts');
const setPacks = (next: Partial<PacksState>) => set({ packs: { ...state.value.packs, ...next } });
const take = async (kept: Kept) => {
  setPacks({ kept });
  setPacks({ notAllowed: await notAllowedOf(kept) });
  const changes = await changesOf(kept, state.value.packs.changes).catch(() => null);
  if (changes && state.value.packs.kept === kept) setPacks({ changes });
};
const takePolicy = ({ policy }: PolicyRead) => {
  set({ policy });
  setPacks({ mayAdd: policy.mayAddPacks });
  void lookAtLeave();
};
const takeCatalogue = async () => {
  const catalogue = await askForCatalogue().catch(() => undefined);
  if (!catalogue) return state.value.catalogue ?? set({ catalogue: 'lost' });
  const { withExamples } = await examples;
  set({ catalogue: { ...catalogue, checks: withExamples(catalogue.checks) } });
};
const lookAtLeave = async () => {
  const { settings, policy, packs } = state.value;
  set({ mayRead: await mayRead(), allowed: await allowedOf([...settings.sites, ...policy.sites]) });
  setPacks({ notAllowed: await notAllowedOf(packs.kept) });
};
const lookAtKeys = async () => set({ shortcuts: await readShortcuts() });
// Listening comes before reading, or a change in between would be missed.
watchSettings((settings) => {
  set({ settings });
  void lookAtLeave();
});
watchKept((kept) => void take(kept));
watchPolicy(takePolicy);
onRulesChanged(() => void takeCatalogue());
watchCounts((counts) => set({ counts }));
onLeaveChanged(() => void lookAtLeave());
addEventListener('hashchange', () => set({ place: here() }));
// Keys are changed on a page of the browser's own, from which one returns here.
addEventListener('focus', () => void lookAtKeys());
setInterval(() => set({ now: Date.now(), today: dayOf(new Date()) }), TICK);

set({ settings: await readSettings() });
set({ counts: await readCounts() });
void take(await readKept());
takePolicy(await readPolicy());
await Promise.all([lookAtLeave(), lookAtKeys()]);
render(<App />, document.getElementById('app')!);

await takeCatalogue();
