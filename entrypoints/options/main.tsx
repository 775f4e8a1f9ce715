import { signal } from '@preact/signals';
import { render } from 'preact';
import type { OptionsActions, OptionsState } from '../../components/options/actions.ts';
import { parseEvidence } from '../../components/options/evidence.ts';
import { Options } from '../../components/options/options.tsx';
import { page, privacy } from '../../components/options/words.ts';
import markdown from '../../docs/evidence.md?raw';
import { askForCatalogue } from '../../lib/browser/page-link.ts';
import type { Catalogue } from '../../lib/browser/protocol.ts';
import {
  defaults,
  readSettings,
  resetSettings,
  type Settings,
  switchAllOn,
  switchId,
  watchSettings,
} from '../../lib/browser/settings.ts';
import { readShortcuts, type Shortcut, shortcutSettings } from '../../lib/browser/shortcuts.ts';
import { hosts } from '../../lib/hosts/index.ts';

const catalogue = signal<Catalogue | 'lost' | null>(null);
const settings = signal<Settings>(defaults);
const shortcuts = signal<readonly Shortcut[]>([]);
const notice = signal<OptionsState['notice']>(null);
const place = signal(decodeURIComponent(location.hash.slice(1)));
const sources = parseEvidence(markdown);

const say = (text: string) => {
  notice.value = { id: (notice.value?.id ?? 0) + 1, text };
};
const orSay = (change: Promise<void>) => change.catch(() => say(page.failed));

const actions: OptionsActions = {
  change: (list, id, on) => void orSay(switchId(list, id, on)),
  allOn: () => void orSay(switchAllOn()),
  reset: () => void orSay(resetSettings().then(() => say(privacy.resetDone))),
  changeShortcuts: shortcutSettings(),
};

function App() {
  const state: OptionsState = {
    catalogue: catalogue.value,
    settings: settings.value,
    products: hosts,
    shortcuts: shortcuts.value,
    sources,
    place: place.value,
    notice: notice.value,
  };
  return <Options state={state} actions={actions} />;
}

watchSettings((next) => {
  settings.value = next;
});
addEventListener('hashchange', () => {
  place.value = decodeURIComponent(location.hash.slice(1));
});
// Keys are changed on a page of the browser's own, from which one returns here.
addEventListener('focus', () => void readShortcuts().then((list) => (shortcuts.value = list)));

const fetched = askForCatalogue().catch(() => 'lost' as const);
settings.value = await readSettings();
shortcuts.value = await readShortcuts();
render(<App />, document.getElementById('app')!);
catalogue.value = (await fetched) ?? 'lost';
