import './own.css';
import { type MountEditor, publish } from '../editors/editor.ts';
import { paragraphs } from '../shared/html.ts';
import { params } from '../shared/params.ts';

/** Every editor kind that may stand on a page the user adds, each loaded only where it is asked for. */
const editors: Record<string, () => Promise<MountEditor>> = {
  ckeditor: async () => (await import('../editors/ckeditor.ts')).mount,
  contenteditable: async () => (await import('../editors/contenteditable.ts')).mount,
  input: async () => (await import('../editors/input.ts')).mount,
  lexical: async () => (await import('../editors/lexical.ts')).mount,
  prosemirror: async () => (await import('../editors/prosemirror.ts')).mount,
  quill: async () => (await import('../editors/quill.ts')).mount,
  'react-textarea': async () => (await import('../editors/react-textarea.ts')).mount,
  slate: async () => (await import('../editors/slate.ts')).mount,
  textarea: async () => (await import('../editors/textarea.ts')).mount,
  tinymce: async () => (await import('../editors/tinymce.ts')).mount,
  'tinymce-frame': async () => (await import('../editors/tinymce.ts')).mountFrame,
  tiptap: async () => (await import('../editors/tiptap.ts')).mount,
};

/**
 * `?editor=slate&draft=…`: a page of no product we know, with one reply box. `&frame=textarea` puts another page of the
 * same site below it, in a frame.
 */
const asked = new URLSearchParams(window.location.search);
const name = asked.get('editor') ?? 'contenteditable';
const mount = await editors[name]!();
const place = document.getElementById('place')!;
publish('reply', await mount(place, paragraphs(params.draft)));
if (asked.has('frame')) {
  const frame = document.createElement('iframe');
  frame.src = `?editor=${asked.get('frame')}`;
  document.querySelector('main')!.append(frame);
}
