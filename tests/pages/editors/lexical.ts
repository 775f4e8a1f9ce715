import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  createEditor,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { MountEditor } from './editor.ts';

const PAUSE = 300;

/** Lexical as rich text, with its own history. */
export const mount: MountEditor = async (place, html) => {
  place.contentEditable = 'true';
  const editor = createEditor({
    namespace: 'reply',
    nodes: [LinkNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(place);
  const fill = (next: string) =>
    editor.update(
      () => {
        const page = new DOMParser().parseFromString(next, 'text/html');
        const nodes = $generateNodesFromDOM(editor, page);
        $getRoot()
          .clear()
          .append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]));
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  const ends = [registerRichText(editor), registerHistory(editor, createEmptyHistoryState(), PAUSE)];
  fill(html);
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  const read = <T>(what: () => T): T => editor.getEditorState().read(what, { editor });
  return {
    kind: 'lexical',
    element: place,
    text: () =>
      read(() =>
        $getRoot()
          .getChildren()
          .map((child) => child.getTextContent())
          .join('\n'),
      ),
    // Without what Lexical adds to every word for the sake of white space.
    html: () =>
      read(() => $generateHtmlFromNodes(editor))
        .replace(/<span style="white-space: pre-wrap;">(.*?)<\/span>/g, '$1')
        .replace(/<b><strong [^>]*>(.*?)<\/strong><\/b>/g, '<strong>$1</strong>'),
    set: fill,
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    destroy: () => {
      for (const end of ends) end();
      editor.setRootElement(null);
    },
  };
};
