import type { TabState } from '../../lib/browser/protocol.ts';
import type { Conversation } from '../../lib/engine/types.ts';
import type { Session } from './session.ts';
import type { Writer } from './writer.ts';

const nothing: Conversation = {
  customerName: null,
  agentName: null,
  channel: null,
  visibility: null,
  messages: [],
};

/** What the panel shows while no reply box is in use. */
export function stateWithoutBox(host: string, off: boolean, byPolicy: boolean): TabState {
  return {
    status: off ? 'off' : 'no-box',
    host,
    byPolicy,
    id: '',
    n: 0,
    draft: '',
    conversation: nothing,
    found: null,
    result: null,
    pending: false,
    dismissed: 0,
    ticks: [],
    current: null,
    canUndo: false,
    notice: null,
  };
}

/** What the panel shows of a reply box. The findings are those that are marked: carried along with every change. */
export function stateOf(session: Session, writer: Writer, byPolicy: boolean): TabState {
  const { answer, reading, n } = session;
  return {
    status: session.internal ? 'internal' : 'ready',
    host: session.host.id,
    byPolicy,
    id: reading.id,
    n,
    draft: session.text,
    conversation: reading.conversation,
    found: reading.found,
    result: answer && { ...answer, n, findings: session.visible() },
    pending: session.pending,
    dismissed: session.dismissed(),
    ticks: [...session.ticks],
    current: session.current,
    canUndo: writer.canUndo,
    notice: session.notice,
  };
}
