import Quill from 'quill';
import 'quill/dist/quill.core.css';
import type { MountEditor } from './editor.ts';

/** Quill joins changes that follow each other within this time into one undo step, in milliseconds. That is its default. */
const JOINED = 1000;

/** Quill 2 without its toolbar. */
export const mount: MountEditor = async (place, html) => {
  const quill = new Quill(place, { modules: { history: { delay: JOINED } } });
  const fill = (next: string) => quill.setContents(quill.clipboard.convert({ html: next }), 'user');
  fill(html);
  quill.history.clear();
  return {
    kind: 'quill',
    element: quill.root,
    // Quill ends every text with a line break of its own.
    text: () => quill.getText().replace(/\n$/, ''),
    html: () => quill.getSemanticHTML(),
    set: fill,
    undo: () => quill.history.undo(),
    redo: () => quill.history.redo(),
    rested: () => {
      const pause = quill.history.lastRecorded + JOINED - Date.now();
      return new Promise((resolve) => setTimeout(resolve, pause));
    },
    destroy: () => place.replaceChildren(),
  };
};
