import { addresses } from './addresses.ts';

/** Every kind of reply box there is, with what the page around it says. */
export const boxes = [
  { kind: 'Zendesk, rich', address: addresses.zendesk, box: 'ticket-1', customer: 'Nadia Haddad' },
  { kind: 'Zendesk, plain', address: `${addresses.zendesk}?plain=1`, box: 'ticket-1', customer: 'Nadia Haddad' },
  { kind: 'Zendesk, textarea', address: `${addresses.zendesk}?textarea=1`, box: 'ticket-1', customer: 'Nadia Haddad' },
  { kind: 'Intercom, shadow root', address: addresses.intercom, box: 'reply', customer: 'Joon Park' },
  { kind: 'Intercom, former inbox', address: addresses.intercomClassic, box: 'reply', customer: 'Joon Park' },
  { kind: 'Gmail, inline reply', address: addresses.gmail, box: 'inline', customer: 'Greta Lindqvist' },
  { kind: 'Gmail, popup', address: `${addresses.gmail}?composes=1`, box: 'popup-1', customer: 'Ravi Menon' },
  { kind: 'Gmail, in Spanish', address: `${addresses.gmail}?lang=es`, box: 'inline', customer: 'Greta Lindqvist' },
] as const;
