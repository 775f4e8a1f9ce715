import { isField, mapText, type TextMap } from './text-map.ts';

/** How a box takes an edit. Only `field` is written by another path; the rest is told apart for small differences. */
export type EditorKind =
  | 'ckeditor'
  | 'prosemirror'
  | 'lexical'
  | 'slate'
  | 'quill'
  | 'tinymce'
  | 'contenteditable'
  | 'field';

/** A reply box: its editable element, and what in it is not the agent's words. */
export interface Box {
  element: HTMLElement;
  kind: EditorKind;
  /** Selector of quoted mail and signatures; empty for none. */
  skip: string;
}

const kinds: readonly [EditorKind, string][] = [
  ['field', 'textarea,input'],
  ['ckeditor', '.ck-editor__editable'],
  ['prosemirror', '.ProseMirror'],
  ['lexical', '[data-lexical-editor]'],
  ['slate', '[data-slate-editor]'],
  ['quill', '.ql-editor'],
  ['tinymce', '.mce-content-body'],
];

/** Which editor an editable element belongs to, by the mark that each leaves on it. */
export function kindOf(element: Element): EditorKind {
  return kinds.find(([, css]) => element.matches(css))?.[0] ?? 'contenteditable';
}

/** Whether the page itself is all the editor has: what stands there is written by the browser's own commands. */
export function isPlainPage({ kind }: Box): boolean {
  return kind === 'contenteditable' || kind === 'tinymce';
}

export function boxOf(element: HTMLElement, skip: string): Box {
  return { element, kind: kindOf(element), skip };
}

export function readBox(box: Box): TextMap {
  return mapText(box.element, box.skip);
}

/** Whether the box can be seen and typed in: still in the page, not in a hidden pane, not read-only. */
export function isUsable(element: HTMLElement): boolean {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) return false;
  return isField(element) ? !element.readOnly && !element.disabled : element.isContentEditable;
}
