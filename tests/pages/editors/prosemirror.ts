import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { closeHistory, history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { parseHtml } from '../shared/html.ts';
import type { MountEditor } from './editor.ts';

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
  marks: basic.spec.marks,
});

function parse(html: string) {
  return DOMParser.fromSchema(schema).parse(parseHtml(html));
}

/** ProseMirror with the usual keys and history. */
export const mount: MountEditor = async (place, html) => {
  const view = new EditorView(
    { mount: place },
    {
      state: EditorState.create({
        doc: parse(html),
        plugins: [
          history(),
          keymap({
            'Mod-z': undo,
            'Mod-y': redo,
            'Mod-Shift-z': redo,
            'Mod-b': toggleMark(schema.marks.strong!),
            'Mod-i': toggleMark(schema.marks.em!),
          }),
          keymap(baseKeymap),
        ],
      }),
    },
  );
  return {
    kind: 'prosemirror',
    element: place,
    text: () =>
      view.state.doc.textBetween(0, view.state.doc.content.size, '\n', (leaf) =>
        leaf.type.name === 'hard_break' ? '\n' : '',
      ),
    html: () => {
      const holder = document.createElement('div');
      holder.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
      return holder.innerHTML;
    },
    set: (next) => view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, parse(next).content)),
    undo: () => void undo(view.state, view.dispatch),
    redo: () => void redo(view.state, view.dispatch),
    // It joins neighbouring changes of half a second, unless told that there was a pause.
    rested: async () => view.dispatch(closeHistory(view.state.tr)),
    destroy: () => view.destroy(),
  };
};
