import * as box from '../../../lib/editor/box.ts';
import * as selection from '../../../lib/editor/selection.ts';
import * as textMap from '../../../lib/editor/text-map.ts';
import * as undo from '../../../lib/editor/undo.ts';
import * as write from '../../../lib/editor/write.ts';
import * as ckeditor from '../../pages/editors/ckeditor.ts';
import * as contenteditable from '../../pages/editors/contenteditable.ts';
import { type EditorHandle, type MountEditor, publish } from '../../pages/editors/editor.ts';
import * as prosemirror from '../../pages/editors/prosemirror.ts';
import * as textarea from '../../pages/editors/textarea.ts';

const editors: Record<string, MountEditor> = {
  ckeditor: ckeditor.mount,
  'ckeditor-plain': ckeditor.mountPlain,
  contenteditable: contenteditable.mount,
  prosemirror: prosemirror.mount,
  textarea: textarea.mount,
};

/** Puts a fresh editor of that kind on the page, in an open shadow root if asked. */
async function open(kind: string, html: string, shadow = false): Promise<EditorHandle> {
  const main = document.querySelector('main')!;
  main.replaceChildren();
  const host = document.createElement('div');
  main.append(host);
  const holder = shadow ? host.attachShadow({ mode: 'open' }) : host;
  const place = document.createElement('div');
  place.id = 'place';
  holder.append(place);
  const handle = await editors[kind]!(place, html);
  publish('box', handle);
  return handle;
}

const bench = { open, ...box, ...selection, ...textMap, ...undo, ...write };

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
