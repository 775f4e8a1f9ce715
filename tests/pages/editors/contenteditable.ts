import { parseHtml } from '../shared/html.ts';
import type { MountEditor } from './editor.ts';

const blocks = new Set(['DIV', 'P', 'BLOCKQUOTE', 'UL', 'OL', 'LI']);

/** The lines as laid out. `innerText` will not do: it counts a `div` with only a line break in it as two lines. */
function laidOut(root: Node): string {
  const lines = [''];
  let full = false;
  const say = (text: string) => {
    if (full) lines.push('');
    full = false;
    lines[lines.length - 1] += text;
  };
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      const block = blocks.has(child.nodeName);
      if (child.nodeName === '#text') say(child.nodeValue ?? '');
      else if (child.nodeName === 'BR') say('');
      if (block && (lines.length > 1 || lines[0] !== '')) full = true;
      walk(child);
      if (block || child.nodeName === 'BR') full = true;
    }
  };
  walk(root);
  return lines.join('\n');
}

/** A bare editable element: the page itself is the model, and undo is the browser's. */
export const mount: MountEditor = async (place, html) => {
  place.contentEditable = 'true';
  place.append(parseHtml(html));
  return {
    kind: 'contenteditable',
    element: place,
    text: () => laidOut(place),
    html: () => place.innerHTML,
    set: (next) => {
      place.replaceChildren(parseHtml(next));
      place.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    undo: () => {
      place.focus();
      document.execCommand('undo');
    },
    redo: () => {
      place.focus();
      document.execCommand('redo');
    },
    destroy: () => place.replaceChildren(),
  };
};
