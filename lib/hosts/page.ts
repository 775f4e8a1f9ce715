import { anyOf } from './find.ts';
import type { Host, Reading, Way } from './host.ts';
import { numberOf } from './number-of.ts';

/** What surrounds a reply and nothing else, from the nearest out. */
const scopes: readonly Way[] = [
  { css: 'form', seen: '2026-11' },
  { css: 'dialog,[role="dialog"]', seen: '2026-11' },
  { css: 'main,[role="main"]', seen: '2026-11' },
];
/** Fields of one line that are asked for something other than a reply. */
const forOtherThings =
  '[role="combobox"],[role="searchbox"],[list],[inputmode="search"],[autocomplete]:not([autocomplete="off"],[autocomplete="on"])';

/** Nothing but the draft is known on such a page, and an unknown fact only silences the rules that need it. */
function read(): Reading {
  return {
    id: `page ${location.host} ${numberOf(location.pathname)}`,
    conversation: { customerName: null, agentName: null, channel: null, visibility: null, messages: [] },
    found: { customerName: null, agentName: null, channel: null, visibility: null, messages: null },
  };
}

/** Any page the user adds: whatever text can be typed in is a reply box once it is used. */
export const page: Host = {
  id: 'page',
  name: 'Other pages',
  matches: [],
  boxes: [
    {
      css: '[contenteditable]:is([contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"])',
      seen: '2026-11',
    },
    { css: 'textarea', seen: '2026-11' },
    { css: `input:is(:not([type]),[type="text"]):not(${forOtherThings})`, seen: '2026-11' },
  ],
  shells: [],
  notDraft: [
    { css: 'blockquote[type="cite"],.gmail_quote,.moz-cite-prefix', seen: '2026-11' },
    { css: '.gmail_signature,.moz-signature', seen: '2026-11' },
  ],
  watch: [],
  scope: (box) => box.closest(anyOf(scopes)) ?? box.ownerDocument,
  read,
};
