import {
  Autoformat,
  Bold,
  DecoupledEditor,
  Essentials,
  Italic,
  Link,
  List,
  Paragraph,
  SelectionObserver,
} from 'ckeditor5';
import 'ckeditor5/ckeditor5-editor.css';
import type { EditorHandle, MountEditor } from './editor.ts';

const everywhere = [Essentials, Paragraph];
const rich = [...everywhere, Autoformat, Bold, Italic, Link, List];

interface Patient {
  _clearInfiniteLoop(): void;
}

async function create(place: HTMLElement, html: string, plugins: typeof rich, kind: string): Promise<EditorHandle> {
  const editor = await DecoupledEditor.create({
    licenseKey: 'GPL',
    plugins,
    // The place itself becomes the editable, so that the attributes the product puts on it stay.
    root: { element: place, initialData: html },
  });
  return {
    kind,
    element: place,
    text: () => {
      const root = editor.model.document.getRoot();
      const lines: string[] = [];
      for (const { item } of editor.model.createRangeIn(root!)) {
        if (item.is('element') && editor.model.schema.isBlock(item)) lines.push('');
        else if (item.is('element', 'softBreak')) lines.push('');
        else if (item.is('$textProxy')) lines[lines.length - 1] += item.data;
      }
      return lines.join('\n');
    },
    html: () => editor.getData(),
    set: (next) => editor.setData(next),
    undo: () => void editor.execute('undo'),
    redo: () => void editor.execute('redo'),
    // It turns a deaf ear to a selection that moves more than 60 times a second, as no agent's does but a test's.
    placed: async () => (editor.editing.view.getObserver(SelectionObserver) as unknown as Patient)._clearInfiniteLoop(),
    destroy: () => void editor.destroy(),
  };
}

/** CKEditor 5 as a rich reply box. */
export const mount: MountEditor = (place, html) => create(place, html, rich, 'ckeditor');

/** CKEditor 5 without formatting, as in chat and messaging tickets. */
export const mountPlain: MountEditor = (place, html) => create(place, html, everywhere, 'ckeditor-plain');
