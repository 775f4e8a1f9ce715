import { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import StarterKit from '@tiptap/starter-kit';
import type { MountEditor } from './editor.ts';

/** TipTap with its starter kit. */
export const mount: MountEditor = async (place, html) => {
  const editor = new Editor({ element: place, extensions: [StarterKit], content: html });
  return {
    kind: 'tiptap',
    element: editor.view.dom as HTMLElement,
    text: () => editor.getText({ blockSeparator: '\n' }),
    html: () => editor.getHTML(),
    set: (next) => void editor.commands.setContent(next),
    undo: () => void editor.commands.undo(),
    redo: () => void editor.commands.redo(),
    // It joins neighbouring changes of half a second, unless told that there was a pause.
    rested: async () => editor.view.dispatch(closeHistory(editor.state.tr)),
    destroy: () => editor.destroy(),
  };
};
