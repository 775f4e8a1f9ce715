import tinymce, { type Editor } from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.inline.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/plugins/link';
import type { EditorHandle, MountEditor } from './editor.ts';

async function create(place: HTMLElement, html: string, inline: boolean): Promise<EditorHandle> {
  place.innerHTML = html;
  const [editor] = (await tinymce.init({
    target: place,
    inline,
    license_key: 'gpl',
    menubar: false,
    toolbar: false,
    statusbar: false,
    plugins: 'link',
    promotion: false,
    branding: false,
    // What the product sends is what we compare; only the entities of HTML itself are named.
    entity_encoding: 'raw',
    convert_urls: false,
    height: 260,
  })) as [Editor];
  return {
    kind: inline ? 'tinymce' : 'tinymce-frame',
    element: editor.getBody(),
    text: () =>
      [...editor.getBody().children].map((block) => (block.textContent ?? '').replaceAll('\ufeff', '')).join('\n'),
    html: () => editor.getContent(),
    set: (next) => {
      editor.setContent(next);
      editor.undoManager.add();
    },
    undo: () => void editor.undoManager.undo(),
    redo: () => void editor.undoManager.redo(),
    destroy: () => editor.destroy(),
  };
}

/** TinyMCE in the page itself. */
export const mount: MountEditor = (place, html) => create(place, html, true);

/** TinyMCE in a frame of its own, as it usually stands. */
export const mountFrame: MountEditor = (place, html) => create(place, html, false);
