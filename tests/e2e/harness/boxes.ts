import { addresses, ownPage } from './addresses.ts';

interface Kind {
  kind: string;
  address: string;
  /** The name of its handle on `window.__editors`. */
  box: string;
  /** The customer the page shows; null where a page tells nothing. */
  customer: string | null;
}

/** Every kind of reply box in the three products, with what the page around it says. */
export const boxes: readonly Kind[] = [
  { kind: 'Zendesk, rich', address: addresses.zendesk, box: 'ticket-1', customer: 'Nadia Haddad' },
  { kind: 'Zendesk, plain', address: `${addresses.zendesk}?plain=1`, box: 'ticket-1', customer: 'Nadia Haddad' },
  { kind: 'Zendesk, textarea', address: `${addresses.zendesk}?textarea=1`, box: 'ticket-1', customer: 'Nadia Haddad' },
  { kind: 'Intercom, shadow root', address: addresses.intercom, box: 'reply', customer: 'Joon Park' },
  { kind: 'Intercom, former inbox', address: addresses.intercomClassic, box: 'reply', customer: 'Joon Park' },
  { kind: 'Gmail, inline reply', address: addresses.gmail, box: 'inline', customer: 'Greta Lindqvist' },
  { kind: 'Gmail, popup', address: `${addresses.gmail}?composes=1`, box: 'popup-1', customer: 'Ravi Menon' },
  { kind: 'Gmail, in Spanish', address: `${addresses.gmail}?lang=es`, box: 'inline', customer: 'Greta Lindqvist' },
];

const own = (kind: string, editor: string): Kind => ({ kind, address: ownPage(editor), box: 'reply', customer: null });

/** The editors that pages use which the user adds. */
export const ownBoxes: readonly Kind[] = [
  own('TipTap', 'tiptap'),
  own('Lexical', 'lexical'),
  own('Quill', 'quill'),
  own('Slate', 'slate'),
  own('TinyMCE', 'tinymce'),
  own('TinyMCE, frame', 'tinymce-frame'),
  own('React textarea', 'react-textarea'),
  own('input', 'input'),
];

export const allBoxes: readonly Kind[] = [...boxes, ...ownBoxes];

/** Whether a kind of box takes text without any formatting. */
export const isPlain = (kind: string): boolean => /textarea|plain|input/.test(kind);
