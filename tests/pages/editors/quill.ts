import Quill from 'quill';
import 'quill/dist/quill.core.css';
import type { MountEditor } from './editor.ts';

/** Quill 2 without its toolbar. */
export const mount: MountEditor = async (place, html) => {
  const quill = new Quill(place);
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
    // It joins quick changes, unless told that there was a pause.
    rested: async () => quill.history.cutoff(),
    destroy: () => place.replaceChildren(),
  };
};
