import type { Channel, Message, Visibility } from '../engine/types.ts';
import { anyOf, around, elements, first, moment, personName, textOf } from './find.ts';
import { type Found, type Host, type Reading, unknown, type Way } from './host.ts';
import { numberOf } from './number-of.ts';

const composers: readonly Way[] = [
  { css: '[data-conversation-reply-composer]', seen: '2026-10' },
  { css: '.inbox2__composer__container', seen: '2025-06' },
  { css: '.inbox-2__composer__container', seen: '2025-06' },
  { css: '.conversation__text', seen: '2021-03' },
];
const customer: readonly Way[] = [
  { css: '[data-inbox-conversation-header-title]', seen: '2026-10' },
  { css: 'span[data-conversation-title]', seen: '2026-10' },
  { css: '.inbox-2__conversation-header span', seen: '2022-05' },
  { css: '.inbox2__conversation-header span', seen: '2022-05' },
];
const email: readonly Way[] = [
  { css: '.channels__inbox__email-metadata-container', seen: '2026-10' },
  { css: '[class*="email-metadata"]', seen: '2026-10' },
  { css: '.inbox-2__user-email-part,.inbox2__user-email-part', seen: '2026-04' },
];
const parts: readonly Way[] = [
  { css: '[class*="group/content-part"]', seen: '2026-10' },
  { css: '[data-intercom-target="conversation-stream-content-part"]', seen: '2025-06' },
  { css: '[data-part-id]', seen: '2025-06' },
  { css: '[data-part-group-id]', seen: '2025-06' },
];
const bodies: readonly Way[] = [
  { css: '.interblocks-html,.intercom-interblocks-html', seen: '2026-10' },
  { css: '.inbox-2__break-words,.inbox2__break-words', seen: '2026-10' },
  { css: '.inbox-2__user-email-content,.inbox2__user-email-content', seen: '2026-10' },
];
const marks: readonly { from: Message['from'] | 'neither'; css: string; seen: string }[] = [
  { from: 'customer', css: '[data-part-group-category="1"]', seen: '2026-04' },
  { from: 'agent', css: '[data-part-group-category="3"]', seen: '2026-04' },
  // A robot's words are neither a reply of ours nor the customer's.
  { from: 'neither', css: '[data-part-group-category="5"],[data-part-group-category="20"]', seen: '2026-04' },
  { from: 'customer', css: '[data-author-type="user"],[data-author-type="lead"]', seen: '2026-04' },
  { from: 'agent', css: '[data-author-type="admin"]', seen: '2026-04' },
  { from: 'agent', css: '.inbox2__admin-email-part,.inbox-2__admin-email-part', seen: '2025-06' },
  { from: 'agent', css: '.inbox2__note-part,.inbox-2__note-part', seen: '2025-06' },
  { from: 'customer', css: '.inbox2__user-email-part,.inbox-2__user-email-part', seen: '2026-04' },
];
const agentInside = '[data-testid="admin-avatar-name"]';
const agentSide = '[class*="justify-end"],[class*="flex-row-reverse"]';
const notePart = '.inbox2__note-part,.inbox-2__note-part';
const notSaid = 'blockquote,.gmail_quote,button';

/** Signs that a note is being written; none is certain, so they vote. */
const noteWords = /^(add |an? )?(note|nota|notiz|interne?|internal)/i;
const replyWords = /^(reply|send|responder|enviar|antworten|senden|répondre|envoyer)/i;

function author(part: Element): Message['from'] | 'neither' | null {
  for (const { from, css } of marks) if (part.closest(css) ?? part.querySelector(css)) return from;
  if (part.querySelector(agentInside)) return 'agent';
  return part.closest(agentSide) ? 'agent' : null;
}

function readMessages(own: ParentNode): { said: Message[]; how: string | null } {
  const { all, how } = elements(own, parts);
  // Nobody's name on a row that stands where the customer's do: only in a stream that does tell rows apart.
  const authors = all.map(author);
  const said: Message[] = [];
  all.forEach((part, index) => {
    const from = authors[index] ?? (authors.includes('agent') ? 'customer' : null);
    const body = elements(part, bodies).all[0];
    if (!body || !from || from === 'neither') return;
    const internal = part.closest(notePart) !== null;
    const at = moment(part.querySelector('time[datetime]')?.getAttribute('datetime'));
    said.push({ from, text: textOf(body, notSaid), at, ...(internal ? { internal } : {}) });
  });
  return { said, how };
}

/** Yellow as a note's background is: red and green high, blue clearly lower. */
function isYellow(element: Element): boolean {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (
    getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []
  ).map(Number);
  return alpha > 0.2 && red > 200 && green > 180 && Math.min(red, green) - blue > 24;
}

function readVisibility(box: Element, composer: Element | null): Found<Visibility> {
  const old = around(box, [{ css: '.conversation__text', seen: '2021-03' }]);
  const tabs = composer?.querySelector('a.o__selected[data-intercom-target]') ?? null;
  const tab = tabs?.getAttribute('data-intercom-target');
  if (old?.matches('.o__note') || tab === 'note-tab') return { value: 'internal', how: 'note tab' };
  if (tab === 'reply-tab') return { value: 'public', how: 'reply tab' };
  if (!composer) return unknown;
  let note = 0;
  let reply = 0;
  const chosen =
    '[aria-selected="true"],[aria-pressed="true"],[aria-current="true"],button[class*="send"],button[type="submit"]';
  for (const sign of composer.querySelectorAll(chosen)) {
    const words = textOf(sign);
    if (noteWords.test(words)) note++;
    else if (replyWords.test(words)) reply++;
  }
  for (let at: Element | null = box; at; at = at === composer ? null : at.parentElement) {
    if (/(^|[\s_-])note([\s_-]|$)/i.test(at.className) || at.hasAttribute('data-note')) note++;
    if (isYellow(at)) note++;
  }
  if (note > reply && note > 1) return { value: 'internal', how: `${note} signs of a note` };
  if (reply > note) return { value: 'public', how: `${reply} signs of a reply` };
  // Signs that contradict each other are no answer; an unknown visibility is checked like a public reply.
  return unknown;
}

function read(box: Element): Reading {
  const own = box.getRootNode() as ParentNode;
  const { said, how } = readMessages(own);
  const title = first(own, customer);
  const name = personName(title.value);
  const mail = elements(own, email).how;
  const channel: Channel | null = mail ? 'email' : null;
  const visibility = readVisibility(box, around(box, composers));
  return {
    id: `intercom ${/conversations?\/(\d+)/.exec(location.pathname)?.[1] ?? numberOf(location.pathname)}`,
    conversation: {
      customerName: name,
      // The page shows who wrote each reply, but no mark of who is writing now is known.
      agentName: null,
      channel,
      visibility: visibility.value,
      messages: said,
    },
    found: {
      customerName: name && title.how,
      agentName: null,
      channel: mail,
      visibility: visibility.how,
      messages: how,
    },
  };
}

/** Intercom Inbox: the present one in an open shadow root, and the former one in the ordinary page. */
export const intercom: Host = {
  id: 'intercom',
  name: 'Intercom',
  matches: ['https://app.intercom.com/a/*', 'https://app.eu.intercom.com/a/*', 'https://app.au.intercom.com/a/*'],
  boxes: [
    { css: '[data-conversation-reply-composer] .ProseMirror', seen: '2026-10' },
    { css: '.embercom-prosemirror-composer-editor', seen: '2026-03' },
    { css: `:is(${anyOf(composers)}) .ProseMirror`, seen: '2025-06' },
  ],
  shells: [{ css: '#teammate-app-react', seen: '2026-10' }],
  notDraft: [],
  watch: ['aria-selected', 'aria-pressed', 'data-intercom-target'],
  scope: (box) => box.getRootNode() as ParentNode & Node,
  read,
};
