/** What the elements of an editor mean for its text. Decided by name, because asking for styles costs on every key. */

/** Stands for something that is in the line but has no words: an image, a widget. */
export const PLACEHOLDER = '\ufffc';

const BLOCKS = new Set(
  (
    'address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const WORDLESS = new Set(
  'audio button canvas embed iframe img input meter object progress select svg video'.split(' '),
);

/** Parts that editors and other tools keep in an editable for their own use. */
export const NOT_TEXT = [
  'script,style,template,head,[hidden],[style*="display: none"],[style*="display:none"]',
  '.ProseMirror-separator,.ProseMirror-gapcursor,.ProseMirror-widget',
  '[data-lexical-cursor]',
  '[data-mce-bogus="all"]',
  '[data-slate-placeholder]',
  '.ql-ui',
  '.ck-widget__type-around,.ck-widget__selection-handle,.ck-fake-selection-container',
].join(',');

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/**
 * The text of something that is whole or not at all, or null for an ordinary element. A mention gives the name it
 * shows and a picture of an emoji the emoji, because both are words of the reply; the rest gives a placeholder.
 */
export function atomText(element: Element): string | null {
  if (WORDLESS.has(element.localName)) {
    const alt = element.localName === 'img' ? element.getAttribute('alt') : null;
    return alt && /^\p{Extended_Pictographic}(?:\p{Emoji}|\u200d|\ufe0f)*$/u.test(alt) ? alt : PLACEHOLDER;
  }
  if (element.getAttribute('contenteditable') !== 'false') return null;
  // A table or an image may be a closed widget with open cells or an open caption inside.
  if (element.querySelector('[contenteditable="true"]')) return null;
  const words = (element.textContent ?? '')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 0 && words.length <= 80 ? words : PLACEHOLDER;
}
