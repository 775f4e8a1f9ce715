import { parseHtml } from '../shared/html.ts';
import type { MountEditor } from './editor.ts';

const plain = (html: string) => parseHtml(html).textContent ?? '';

/** A single line of plain text. */
export const mount: MountEditor = async (place, html) => {
  const input = document.createElement('input');
  input.value = plain(html);
  input.setAttribute('aria-label', 'Reply');
  place.append(input);
  const command = (name: string) => {
    input.focus();
    document.execCommand(name);
  };
  return {
    kind: 'input',
    element: input,
    text: () => input.value,
    html: () => input.value,
    set: (next) => {
      input.value = plain(next);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    undo: () => command('undo'),
    redo: () => command('redo'),
    destroy: () => place.replaceChildren(),
  };
};
