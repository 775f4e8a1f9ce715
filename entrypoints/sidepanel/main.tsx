import { signal } from '@preact/signals';
import { render } from 'preact';
import type { PanelActions } from '../../components/panel/actions.ts';
import type { OwnNotice } from '../../components/panel/notice-bar.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { notice as words } from '../../components/panel/words.ts';
import { nameOfId } from '../../components/words.ts';
import { askForOptions } from '../../lib/browser/page-link.ts';
import { linkPanel, type PanelView } from '../../lib/browser/panel-link.ts';
import { switchId } from '../../lib/browser/settings.ts';

const view = signal<PanelView>({ kind: 'looking' });
const own = signal<OwnNotice | null>(null);

/** `?tab=7` fixes the panel to one tab, where it is opened in a tab or window of its own. */
const pinned = Number(new URLSearchParams(location.search).get('tab')) || null;
const link = linkPanel((next) => (view.value = next), new AbortController().signal, pinned);

const say = (notice: Omit<OwnNotice, 'id'>) => (own.value = { ...notice, id: (own.value?.id ?? 0) + 1 });
const orSay = (change: Promise<void>) => change.catch(() => say({ text: words.failed }));

const nameOfRule = (rule: string): string => {
  const check = rule.split('/')[0] ?? rule;
  const names = view.value.kind === 'tab' ? view.value.state.result?.names : undefined;
  return names?.[check] ?? nameOfId(check);
};

const actions: PanelActions = {
  act: (action) => {
    // What the agent does next is newer than what the panel had to say.
    own.value = null;
    link.act(action);
  },
  turnRuleOff: (rule) => {
    const text = words.ruleOff(nameOfRule(rule));
    const back = () => actions.turnRuleOn(rule);
    void orSay(switchId('rulesOff', rule, false).then(() => void say({ text, button: words.ruleOn, press: back })));
  },
  turnRuleOn: (rule) => {
    own.value = null;
    void orSay(switchId('rulesOff', rule, true));
  },
  turnHostOn: (host) => void orSay(switchId('hostsOff', host, true)),
  openOptions: askForOptions,
  reloadPage: link.reload,
  unlock: () => void link.unlock(),
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
};

const App = () => <Panel view={view.value} own={own.value} actions={actions} />;
render(<App />, document.getElementById('app')!);
