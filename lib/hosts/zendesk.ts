import type { Channel, Message, Visibility } from '../engine/types.ts';
import { anyOf, around, elements, first, moment, personName, textOf } from './find.ts';
import { type Found, type Host, type Reading, unknown, type Way } from './host.ts';
import { numberOf } from './number-of.ts';

const pane: readonly Way[] = [
  { css: '[data-ticket-id]', seen: '2026-06' },
  { css: '[data-side-conversations-anchor-id]', seen: '2026-06' },
  { css: '#main_panes > *', seen: '2026-06' },
  { css: '.workspace', seen: '2025-08' },
];
const customer: readonly Way[] = [
  { css: '[data-test-id="ticket-system-field-requester-select"]', seen: '2026-03' },
  { css: '[data-test-id="requester-field"]', seen: '2026-03' },
  { css: '[data-test-id="tooltip-requester-name"]', seen: '2026-03' },
  { css: '[data-test-id="tabs-nav-item-users"]', seen: '2024-11' },
];
const composer: readonly Way[] = [
  { css: '[data-test-id="editor-view"]', seen: '2026-06' },
  { css: '#editor-view', seen: '2025-08' },
  { css: '[data-test-id="ticket-rich-text-editor"]', seen: '2026-03' },
];
const channelButton = '[data-test-id="omnichannel-channel-switcher-button"]';
const channelOf: readonly Way[] = [{ css: `${channelButton}[data-channel]`, take: '@data-channel', seen: '2026-06' }];
const channelLabel: readonly Way[] = [{ css: channelButton, take: '@aria-label', seen: '2026-06' }];
const via: readonly Way[] = [{ css: '[data-test-id="omni-header-via-label"]', seen: '2026-03' }];

const items: readonly Way[] = [
  { css: 'article[data-test-id="omni-log-comment-item"]', seen: '2026-06' },
  { css: '[data-test-id="omni-log-item-message"]', seen: '2026-06' },
];
const kind = '[data-test-id="omni-log-item-message"][type]';
const bodies: readonly Way[] = [
  { css: '.zd-comment', seen: '2026-06' },
  { css: '[data-test-id="omni-log-message-content"]', seen: '2026-06' },
];
const notSaid = 'div.signature,blockquote,button,[data-test-id="convo-log-item-read-indicator"]';
const sender: readonly Way[] = [{ css: '[data-test-id="omni-log-item-sender"]', seen: '2026-06' }];

/** What the labels of a note are in the languages a helpdesk is mostly run in. Used where the attribute is missing. */
const noteLabel = /intern(?!at)|note\b|nota\b|notiz|メモ|内部/i;

const channels: readonly [RegExp, Channel][] = [
  [/^(web|email)$|e-?mail|correo|courriel/i, 'email'],
  [/facebook|twitter|^x_|instagram|social/i, 'social'],
  [/messag|chat|sms|whatsapp|\bline\b|mobilesdk/i, 'chat'],
  [/phone|voice|call|talk/i, 'phone'],
];

function channelNamed(found: Found<string>): Found<Channel> {
  const hit = found.value ? channels.find(([name]) => name.test(found.value!)) : undefined;
  return hit ? { value: hit[1], how: found.how } : unknown;
}

function readVisibility(area: ParentNode, chosen: Found<string>): Found<Visibility> {
  if (chosen.value) return { value: chosen.value === 'internal' ? 'internal' : 'public', how: chosen.how };
  const label = first(area, channelLabel);
  if (!label.value) return unknown;
  return { value: noteLabel.test(label.value) ? 'internal' : 'public', how: `${label.how} (aria-label)` };
}

function readMessage(item: Element): (Message & { name: string | null }) | null {
  const type = (item.matches(kind) ? item : item.querySelector(kind))?.getAttribute('type');
  const body = elements(item, bodies).all[0];
  if (!body || !(type === 'end-user' || type === 'agent' || type === 'internal')) return null;
  const time = item.querySelector('time[datetime]');
  return {
    from: type === 'end-user' ? 'customer' : 'agent',
    text: textOf(body, notSaid),
    at: moment(time?.getAttribute('datetime')),
    ...(type === 'internal' ? { internal: true } : {}),
    name: personName(first(item, sender).value),
  };
}

function read(box: Element): Reading {
  const own = around(box, pane) ?? box.ownerDocument;
  const area = around(box, composer) ?? own;
  const log = elements(own, items);
  const said = log.all.map(readMessage).filter((message) => message !== null);
  const chosen = first(area, channelOf);
  const visibility = readVisibility(area, chosen);
  const written = channelNamed(chosen.value === 'internal' ? unknown : chosen);
  const channel = written.value ? written : channelNamed(first(own, via));
  const requester = first(own, customer);
  let name: Found<string> = { value: personName(requester.value), how: requester.how };
  if (!name.value) {
    const latest = said.findLast((message) => message.from === 'customer')?.name ?? null;
    name = { value: latest, how: latest && 'newest customer message' };
  }
  const ticket =
    (own as Element).getAttribute?.('data-ticket-id') ??
    (own as Element).getAttribute?.('data-side-conversations-anchor-id') ??
    numberOf(location.pathname);
  return {
    id: `zendesk ${ticket}`,
    conversation: {
      customerName: name.value,
      // The page shows who wrote each reply, but no mark of who is writing now is known.
      agentName: null,
      channel: channel.value,
      visibility: visibility.value,
      messages: said.map(({ name: _name, ...message }) => message),
    },
    found: {
      customerName: name.value ? name.how : null,
      agentName: null,
      channel: channel.how,
      visibility: visibility.how,
      messages: log.how,
    },
  };
}

/** Zendesk Agent Workspace. Every open ticket stays in the page, so only the box's own pane is read. */
export const zendesk: Host = {
  id: 'zendesk',
  name: 'Zendesk',
  matches: ['https://*.zendesk.com/agent/*'],
  boxes: [
    { css: '[data-test-id="omnicomposer-rich-text-ckeditor"]', seen: '2026-06' },
    { css: '[data-test-id="omnicomposer-plain-text-ckeditor"]', seen: '2026-03' },
    { css: `:is(${anyOf(composer)}) .ck-editor__editable`, seen: '2026-01' },
    { css: `:is(${anyOf(composer)}) textarea`, seen: '2021-04' },
    { css: '.editor.zendesk-editor--rich-text-comment', seen: '2021-04' },
  ],
  // The signature is added when a reply is sent and is never in the box.
  shells: [],
  notDraft: [{ css: 'blockquote', seen: '2026-06' }],
  watch: ['data-channel'],
  scope: (box) => around(box, pane) ?? box.ownerDocument,
  read,
};
