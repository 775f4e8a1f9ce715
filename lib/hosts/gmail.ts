import type { Message } from '../engine/types.ts';
import { around, elements, first, moment, personName, textOf } from './find.ts';
import { type Found, type Host, type Reading, unknown, type Way } from './host.ts';
import { numberOf } from './number-of.ts';

const compose: readonly Way[] = [
  { css: '.M9', seen: '2026-08' },
  { css: '[role="dialog"]', seen: '2026-07' },
];
const inlineReply: readonly Way[] = [{ css: '.ip', seen: '2026-07' }];
const thread: readonly Way[] = [
  { css: '.a98.iY', seen: '2026-07' },
  { css: 'table.Bs', seen: '2023-11' },
  { css: '.if', seen: '2026-03' },
  { css: '[role="main"] .g.id', seen: '2026-07' },
  { css: '[role="main"]', seen: '2026-07' },
];
/** The address and the name of who the mail goes to. Folded rows are hidden, not gone, so visibility is not asked. */
const recipients: readonly (Way & { email: string; name: string })[] = [
  {
    css: '[name="to"] [role="option"][data-hovercard-id]',
    email: 'data-hovercard-id',
    name: 'data-name',
    seen: '2026-08',
  },
  { css: 'tr.bzf [name="to"] [data-hovercard-id]', email: 'data-hovercard-id', name: 'data-name', seen: '2026-03' },
  { css: 'input[name="to"]', email: 'value', name: 'value', seen: '2021-10' },
];
const identity: readonly Way[] = [
  { css: 'input[name="from"]', take: 'value', seen: '2026-03' },
  { css: '.az2', seen: '2026-08' },
];
const mails: readonly Way[] = [
  { css: '.adn.ads[data-message-id]', seen: '2026-07' },
  { css: '.adn.ads', seen: '2026-03' },
];
const sender = '.gE [email], .gF [email], span.gD[email]';
const bodies: readonly Way[] = [
  { css: '.ii.gt .a3s', seen: '2026-07' },
  { css: '.ii.gt', seen: '2026-07' },
  { css: '.adP', seen: '2026-07' },
];
const dates: readonly Way[] = [{ css: '.gK .g3[title]', take: '@title', seen: '2026-07' }];
const quoted: readonly Way[] = [
  { css: '.gmail_quote,.gmail_quote_container,.gmail_attr', seen: '2026-07' },
  { css: 'blockquote[type="cite"]', seen: '2024-01' },
  { css: '.gmail_signature,.gmail_signature_prefix,[data-smartmail="gmail_signature"]', seen: '2026-07' },
];
const notSaid = quoted.map((way) => way.css).join(',');

const address = (text: string | null | undefined): string | null =>
  /[^\s<>"(),]+@[^\s<>"(),]+/.exec(text ?? '')?.[0].toLowerCase() ?? null;
const domain = (mail: string | null): string | null => mail?.split('@')[1] ?? null;
/** Domains where people who share one do not share an employer. */
const shared = /^(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|gmx|web|proton(mail)?|aol)\./;

interface Person {
  email: string | null;
  name: string | null;
  how: string | null;
}

function recipient(form: ParentNode): Person {
  for (const { css, email, name } of recipients) {
    const chip = form.querySelector(css);
    if (!chip) continue;
    const value = email === 'value' ? (chip as HTMLInputElement).value : null;
    const mail = address(value ?? chip.getAttribute(email));
    // An older field holds `Name <address>`; a chip without a contact shows the address as its name.
    return { email: mail, name: personName(value?.split('<')[0] ?? chip.getAttribute(name)), how: css };
  }
  return { email: null, name: null, how: null };
}

function me(form: ParentNode): Found<string> {
  const picked = first(form, identity);
  const mail = address(picked.value);
  if (mail) return { value: mail, how: picked.how };
  const own = address(document.title);
  return own ? { value: own, how: 'page title' } : unknown;
}

/** Whose mail it is, by its address; null when neither can be shown. */
function author(email: string | null, own: string | null, to: string | null): Message['from'] | null {
  if (!email) return null;
  if (email === to) return 'customer';
  if (own === null) return null;
  const colleague = domain(email) === domain(own) && domain(own) !== domain(to) && !shared.test(domain(own)!);
  return email === own || colleague ? 'agent' : 'customer';
}

/** The open thread that a box answers. A popup stands beside whatever is open, unless it names it: a reply taken out. */
function answered(box: Element, form: ParentNode): Element | null {
  if (around(box, inlineReply)) return around(box, thread);
  const id = form.querySelector<HTMLInputElement>('input[name="rt"]')?.value;
  const title = id && box.ownerDocument.querySelector(`[data-legacy-thread-id="${CSS.escape(id)}"]`);
  return title ? around(title, thread) : null;
}

function read(box: Element): Reading {
  const form = around(box, compose) ?? box.ownerDocument;
  const to = recipient(form);
  const own = me(form);
  const conversation = answered(box, form);
  const { all, how } = conversation ? elements(conversation, mails) : { all: [], how: null };
  const messages: Message[] = [];
  let agentName: string | null = null;
  let customer: Person = to;
  for (const mail of all) {
    const from = mail.querySelector(sender);
    const email = address(from?.getAttribute('email'));
    const name = personName(from?.getAttribute('name') ?? from?.textContent);
    const who = author(email, own.value, to.email);
    const body = elements(mail, bodies).all[0];
    if (email !== null && email === own.value) agentName = name;
    if (who === 'customer' && !to.name) customer = { email, name, how: sender };
    // A folded mail has no body, only a first line that stops anywhere.
    if (!who || !body) continue;
    messages.push({ from: who, text: textOf(body, notSaid), at: moment(first(mail, dates).value) });
  }
  const draftId = form.querySelector<HTMLInputElement>('input[name="composeid"],input[name="draft"]')?.value;
  return {
    id: `gmail ${draftId || numberOf(location.hash)}`,
    conversation: { customerName: customer.name, agentName, channel: 'email', visibility: 'public', messages },
    found: {
      customerName: customer.name && customer.how,
      agentName: agentName && sender,
      channel: 'Gmail sends mail',
      visibility: 'Gmail has no notes',
      messages: how,
    },
  };
}

/** Gmail: several compose windows and inline replies, in whatever language the interface is. */
export const gmail: Host = {
  id: 'gmail',
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  boxes: [
    { css: '.Ap [g_editable="true"]', seen: '2026-07' },
    { css: '.M9 [contenteditable="true"]:not(#subject)', seen: '2026-08' },
    { css: '[g_editable="true"][role="textbox"]', seen: '2025-11' },
  ],
  shells: [],
  notDraft: quoted,
  watch: ['data-hovercard-id', 'data-name'],
  scope: (box) => around(box, thread) ?? around(box, compose) ?? box.ownerDocument,
  read,
};
