import {
  checkDraft,
  count,
  isConnected,
  onTabMessage,
  openOptions,
  servePanels,
  showBadge,
  switchQuiet,
  turnRuleOff,
} from '../../lib/browser/content-link.ts';
import type { Command, PanelAction } from '../../lib/browser/protocol.ts';
import { activeElement } from '../../lib/editor/active.ts';
import { isUsable } from '../../lib/editor/box.ts';
import { around } from '../../lib/editor/roots.ts';
import type { Finding } from '../../lib/engine/types.ts';
import type { Host } from '../../lib/hosts/host.ts';
import { boxIn, boxWithin } from '../../lib/hosts/index.ts';
import { CardControl } from './card-control.tsx';
import { listen } from './listen.ts';
import { PerConversation } from './per-conversation.ts';
import { Session } from './session.ts';
import { watchSwitches } from './switches.ts';
import { stateOf, stateWithoutBox } from './tab-state.ts';
import { Tally } from './tally.ts';
import { Writer } from './writer.ts';

/** What is in use: one box at a time. */
interface Current {
  session: Session;
  writer: Writer;
  card: CardControl;
}

/**
 * Runs in one tab of a product: waits for a reply box to be used, and looks after it until another is. Gives the way to
 * a keyboard command, for a page of our own.
 */
export function startTab(host: Host, context: AbortSignal): { command: (command: Command) => void } {
  const end = new AbortController();
  const { signal } = end;
  let current: Current | null = null;
  let address = location.href;
  /** Steps ticked by hand. */
  const ticks = new PerConversation(() => new Set<string>());
  /** Conversations whose box the agent has typed or clicked in. */
  const visited = new Set<string>();

  const stop = () => {
    drop();
    end.abort();
  };
  /** An extension that was updated or removed leaves this script behind: it takes its things away and is silent. */
  const isOrphan = () => {
    if (isConnected()) return false;
    stop();
    return true;
  };

  const isOn = (finding: Finding, id: string) => switches.isOn(finding, id, current?.session.answer?.locked ?? []);

  const changed = () => {
    const isEmpty = !current?.session.text.trim();
    // The reply was sent or given up, and the next one is another.
    const id = current?.session.reading.id;
    if (id && isEmpty && wrote && switches.isPausedOnce(id)) switchQuiet({ conversation: id, rule: null }, true);
    wrote = !isEmpty;
    panels.changed();
    const findings = current && !current.session.internal ? current.session.visible() : null;
    const problems = findings && !isEmpty ? findings.filter(({ level }) => level === 'problem').length : null;
    if (problems !== badge) showBadge(problems);
    badge = problems;
    if (current && findings && !current.session.pending) tally.see(current.session.reading.id, isEmpty, findings);
    current?.card.update();
  };
  let badge: number | null = null;
  let wrote = false;
  const tally = new Tally({ count, isAside: (finding, id) => !isOn(finding, id) }, signal);

  function drop(): void {
    const old = current;
    current = null;
    old?.card.close();
    old?.session.close();
  }

  function use(element: HTMLElement): void {
    if (current?.session.box.element === element || !isUsable(element)) return;
    if (!switches.areKnown() || switches.isOff()) return;
    drop();
    const session = new Session(host, element, {
      check: async ({ n, draft, conversation }) => (isOrphan() ? undefined : checkDraft(n, draft, conversation)),
      changed,
      lost,
      ticks,
      isOn,
      isDismissed: (finding, id) => switches.isDismissed(finding, id),
    });
    const writer = new Writer(session);
    const keepQuiet = (rule: string, finding?: string) =>
      switchQuiet({ conversation: session.reading.id, rule, ...(finding && { finding }) }, false);
    const card = new CardControl(session, writer, {
      dismiss: ({ rule, key }) => keepQuiet(rule, key),
      quiet: ({ rule }) => keepQuiet(rule),
      turnOff: turnRuleOff,
      openSource: (source) => openOptions(`evidence/${source}`),
    });
    current = { session, writer, card };
    visited.add(session.reading.id);
    session.refresh();
    changed();
  }

  /** The agent has come back to a conversation, or the page has made its box anew: no click is needed to go on. */
  function resume(): void {
    const box = boxWithin(host, document);
    if (box && visited.has(host.read(box).id)) use(box);
  }

  /** The box has gone. The editor may have replaced its own element, or the focus may be in another box already. */
  function lost(): void {
    const old = current?.session;
    drop();
    const inPlace = old?.scope.isConnected ? boxWithin(host, old.scope) : null;
    const same = inPlace && host.read(inPlace).id === old?.reading.id ? inPlace : null;
    const next = focused() ?? same;
    if (next) use(next);
    else changed();
  }

  const focused = () => {
    const active = activeElement(document);
    return active ? boxIn(host, around(active)) : null;
  };

  function act(action: PanelAction): void {
    if (!current) return;
    const { session, writer } = current;
    if (action.type === 'apply') void writer.apply(action.finding, action.rewrite);
    else if (action.type === 'write') void writer.put(action.n, action.edits);
    else if (action.type === 'undo') void writer.undo();
    else if (action.type === 'reveal') writer.reveal(action.finding);
    else if (action.type === 'show') writer.show(action.n, action.span);
    else if (action.type === 'return') writer.goBack();
    else if (action.type === 'tick') {
      session.ticks[action.on ? 'add' : 'delete'](action.step);
      changed();
    }
  }

  const state = () =>
    current
      ? stateOf(current.session, current.writer, switches.byPolicy())
      : stateWithoutBox(host.id, switches.isOff(), switches.byPolicy());
  const panels = servePanels({ state, act }, signal);
  // A page out of the history keeps its script; the browser has wiped the number off the icon meanwhile.
  addEventListener(
    'pageshow',
    () => {
      badge = null;
      changed();
    },
    { signal },
  );
  const command = (command: Command) => current?.card.command(command);
  onTabMessage({ command, recheck: () => current?.session.ask(), stop }, signal);

  const settle = () => {
    if (switches.isOff()) drop();
    else if (!current) {
      const element = focused();
      if (element) use(element);
    }
    current?.session.refresh();
    changed();
  };
  const switches = watchSwitches(host.id, settle, signal);
  context.addEventListener('abort', stop);

  listen(signal, {
    used(path) {
      if (isOrphan()) return;
      const element = boxIn(host, path);
      if (element) use(element);
    },
    moved() {
      if (isOrphan()) return;
      // One page, many conversations: the address changes, the page does not.
      const went = address !== location.href;
      address = location.href;
      if (current && went && !isUsable(current.session.box.element)) lost();
      if (current) current.session.readFacts();
      else resume();
    },
  });
  return { command };
}
