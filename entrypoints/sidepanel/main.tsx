import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { setLanguage } from '../../components/page-language.ts';
import type { PanelActions } from '../../components/panel/actions.ts';
import type { OwnNotice } from '../../components/panel/notice-bar.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { notice as words } from '../../components/panel/words.ts';
import { nameOfId } from '../../components/words.ts';
import { askForHelp, askForOptions, askForPlace, askToMend, onRulesChanged } from '../../lib/browser/page-link.ts';
import { linkPanel, type PanelView } from '../../lib/browser/panel-link.ts';
import {
  choosePlaybook,
  defaults,
  pauseUntil,
  readSettings,
  switchId,
  switchQuiet,
  watchSettings,
} from '../../lib/browser/settings.ts';
import type { Help } from '../../lib/packs/help.ts';

setLanguage(document, 'Amends');

const view = signal<PanelView>({ kind: 'looking' });
const own = signal<OwnNotice | null>(null);
const help = signal<Help | null>(null);
const settings = signal(defaults);
const now = signal(Date.now());
/** How often waiting times are counted on, in milliseconds. */
const TICK = 15_000;

const tab = computed(() => (view.value.kind === 'tab' ? view.value.state : null));
/** Everything that the help depends on, as text, so that a key in the reply asks for nothing. */
const conversation = computed(() => (tab.value?.status === 'ready' ? JSON.stringify(tab.value.conversation) : null));

/** `?tab=7` fixes the panel to one tab, where it is opened in a tab or window of its own. */
const pinned = Number(new URLSearchParams(location.search).get('tab')) || null;
const link = linkPanel((next) => (view.value = next), new AbortController().signal, pinned);

const say = (notice: Omit<OwnNotice, 'id'>) => (own.value = { ...notice, id: (own.value?.id ?? 0) + 1 });
const orSay = (change: Promise<void>) => change.catch(() => say({ text: words.failed }));

/** Counts the changes of packs and policy, each of which may bring other help. */
const rules = signal(0);
onRulesChanged(() => rules.value++);
let helped: string | null = null;
effect(() => {
  const asked = conversation.value;
  void rules.value;
  // What helped with another conversation is worse than nothing.
  if (asked !== helped) help.value = null;
  helped = asked;
  if (asked === null) return;
  const take = (answer: Help | undefined) => {
    if (conversation.value === asked) help.value = answer ?? null;
  };
  void askForHelp(JSON.parse(asked)).then(take, () => take(undefined));
});
void readSettings().then((stored) => (settings.value = stored));
watchSettings((next) => (settings.value = next));
setInterval(() => (now.value = Date.now()), TICK);

const nameOfRule = (rule: string): string => {
  const check = rule.split('/')[0] ?? rule;
  return tab.value?.result?.names[check] ?? nameOfId(check);
};

const actions: PanelActions = {
  act: (action) => {
    // What the agent does next is newer than what the panel had to say.
    own.value = null;
    link.act(action);
  },
  insert: async (text, place, after = null) => {
    own.value = null;
    const state = tab.value;
    if (!state) return;
    const edit = await askForPlace({ draft: state.draft, text, place, after }).catch(() => undefined);
    if (edit) link.act({ type: 'write', n: state.n, edits: [edit] });
    else say({ text: words.failedNow });
  },
  mend: async (keys) => {
    const state = tab.value;
    return state
      ? askToMend({ draft: state.draft, conversation: state.conversation, keys }).catch(() => undefined)
      : [];
  },
  choosePlaybook: (id) => void orSay(choosePlaybook(id)),
  fold: (part, folded) => void orSay(switchId('folded', part, !folded)),
  keepQuiet: (what, quiet) => {
    own.value = null;
    if (tab.value) void orSay(switchQuiet({ conversation: tab.value.id, ...what }, !quiet));
  },
  pause: (minutes) => {
    now.value = Date.now();
    void orSay(pauseUntil(minutes && Date.now() + minutes * 60_000));
  },
  turnHostOff: (host) => void orSay(switchId('hostsOff', host, false)),
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

const App = () => (
  <Panel
    view={view.value}
    own={own.value}
    help={help.value}
    settings={settings.value}
    now={now.value}
    actions={actions}
  />
);
render(<App />, document.getElementById('app')!);
