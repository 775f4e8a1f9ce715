import { Autoformat, Bold, DecoupledEditor, Essentials, Italic, Link, List, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5-editor.css';
import type { EditorHandle, MountEditor } from './editor.ts';

const everywhere = [Essentials, Paragraph];
const rich = [...everywhere, Autoformat, Bold, Italic, Link, List];

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
    destroy: () => void editor.destroy(),
  };
}

/** CKEditor 5 as a rich reply box. */
export const mount: MountEditor = (place, html) => create(place, html, rich, 'ckeditor');

/** CKEditor 5 without formatting, as in chat and messaging tickets. */
export const mountPlain: MountEditor = (place, html) => create(place, html, everywhere, 'ckeditor-plain');
