import { parseHtml } from '../shared/html.ts';
import type { MountEditor } from './editor.ts';

const plain = (html: string) => parseHtml(html.replaceAll('</p><p>', '\n')).textContent ?? '';

/** A plain textarea put into the place; `html` is taken as plain text, as a textarea would. */
export const mount: MountEditor = async (place, html) => {
  const area = document.createElement('textarea');
  area.value = plain(html);
  // What identifies the box belongs to the element that is typed in.
  for (const { name, value } of place.attributes) area.setAttribute(name, value);
  place.replaceWith(area);
  const command = (name: string) => {
    area.focus();
    document.execCommand(name);
  };
  return {
    kind: 'textarea',
    element: area,
    text: () => area.value,
    html: () => area.value,
    set: (next) => {
      area.value = plain(next);
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    undo: () => command('undo'),
    redo: () => command('redo'),
    destroy: () => area.remove(),
  };
};
