import { type Box, isPlainPage, readBox } from './box.ts';
import { isFirefox } from './looks.ts';
import { isShadow } from './roots.ts';
import { isField, type TextMap, withGuards } from './text-map.ts';
import type { Edit } from './trim.ts';

/**
 * The editor's own ways to put text where the selection is. Measured on the real editors: those that live on
 * `beforeinput` take the first event, the others take what the browser does for `execCommand`, which also gives them
 * their undo step. The page is never changed directly, and a key press is never pretended: Enter may send.
 */

const REPLACE = 'insertReplacementText';
/** How long an editor may take to draw what it knows, in milliseconds. */
const DRAWN = 20;

function inputEvent(
  type: string,
  data: string,
  element: HTMLElement,
  inputType = REPLACE,
  place?: StaticRange,
): InputEvent {
  const selection = element.ownerDocument.getSelection();
  const range = place ?? (isField(element) ? null : chosenRange(element, selection));
  return new InputEvent(type, {
    inputType,
    data,
    // Without them CKEditor fails; with a data transfer beside them Firefox swallows the event.
    targetRanges: range ? [range] : [],
    bubbles: true,
    composed: true,
    cancelable: type === 'beforeinput',
  });
}

function chosenRange(element: HTMLElement, selection: Selection | null): StaticRange | null {
  if (!selection) return null;
  const root = element.getRootNode();
  if (isShadow(root)) {
    const composed = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
    if (composed) return composed;
  }
  if (selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

function offer(element: HTMLElement, data: string, inputType = REPLACE, place?: StaticRange): boolean {
  const event = inputEvent('beforeinput', data, element, inputType, place);
  element.dispatchEvent(event);
  return event.defaultPrevented;
}

function execute(element: HTMLElement, command: string, data = ''): boolean {
  return element.ownerDocument.execCommand(command, false, data);
}

/**
 * Whether the editor takes the place of an edit from the event alone. Slate does, and keeps the agent's own caret then;
 * of a selection made for it, it would learn late and let the next key fall there.
 */
export function takesPlace({ kind }: Box, text: string): boolean {
  return kind === 'slate' && !text.includes('\n');
}

/**
 * Whether lines can be put in at an edit's place. Beside a mention Quill would lose them: the page would show them, and
 * the reply would be sent without.
 */
export function takesLines({ kind }: Box, map: TextMap, { start, end }: Edit): boolean {
  return kind !== 'quill' || map.nodes(start - 1, end + 1).every((node) => withGuards(node) === node);
}

/**
 * Has the editor take over a caret that was moved a moment ago. Slate waits with that for up to 100 ms, does it at the
 * latest when the next event comes, and then overlooks the place which that event names.
 */
export async function takeOverCaret({ element }: Box): Promise<void> {
  // Drawing may move the page's own selection, of which it hears in turn.
  for (let times = 0; times < 2; times++) {
    element.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, composed: true, cancelable: true }));
    // Only when it has drawn does it trust the page again.
    await new Promise((resolve) => setTimeout(resolve, DRAWN));
  }
}

/** Replaces what lies at a place with text of one line, in an editor that takes it from the event. */
export function replaceAt({ element }: Box, range: Range, text: string): boolean {
  return offer(element, text, text === '' ? 'deleteByCut' : REPLACE, new StaticRange(range));
}

/** Replaces the selection with text of one line. Gives whether the editor or the browser says that it was done. */
export function replaceLine(box: Box, text: string): boolean {
  const { element, kind } = box;
  if (isField(element)) return text ? execute(element, 'insertText', text) : execute(element, 'delete');
  // Some take nothing for no order at all; cutting is what they understand.
  if (offer(element, text, hasOwnModel(kind) && text === '' ? 'deleteByCut' : REPLACE)) return true;
  // What such an editor has not taken, it would only be lied to about.
  if (hasOwnModel(kind)) return false;
  return between(box, text, () => (text ? insertWords(element, text) : execute(element, 'delete')));
}

/** Has the browser change the page between two input events: TinyMCE and Froala store an undo step at such an event. */
function between({ element, kind }: Box, text: string, change: () => boolean): boolean {
  const page = element.ownerDocument;
  const keepQuiet = (event: Event) => event.stopImmediatePropagation();
  element.dispatchEvent(inputEvent('input', text, element));
  // The browser's own events, of which there is one a line, would each be a step of its own for TinyMCE.
  if (kind === 'tinymce') page.addEventListener('input', keepQuiet, true);
  const done = change();
  page.removeEventListener('input', keepQuiet, true);
  element.dispatchEvent(inputEvent('input', text, element));
  return done;
}

/**
 * Chromium changes a text node in place, and so leaves the words in what is bold or linked there, only for a text
 * without a space. So the first word goes in by itself; what follows joins it in the same undo step.
 */
function insertWords(element: HTMLElement, text: string): boolean {
  const first = isFirefox() ? 0 : text.search(/\s/);
  if (first <= 0) return execute(element, 'insertText', text);
  return execute(element, 'insertText', text.slice(0, first)) && execute(element, 'insertText', text.slice(first));
}

/** Takes away the one letter behind the caret that was held back for its looks. */
export async function dropLetter({ element, kind }: Box): Promise<void> {
  // ProseMirror reads what was put in before, or it would see the two as one and forget the link.
  if (kind === 'prosemirror') await Promise.resolve();
  execute(element, 'forwardDelete');
}

/**
 * Replaces the selection with text of several lines, each `\n` being what one press of Enter gives. Editors that keep
 * to their own model take lines from a paste as one undo step; as input they would be one step each, or none at all.
 */
export function insertLines(box: Box, text: string): boolean {
  const { element, kind } = box;
  // Firefox makes line breaks where TinyMCE has paragraphs; what it undoes, it has noted itself.
  if (kind === 'tinymce' && isFirefox()) return typeLines(box, text);
  // What has no model of its own undoes each command by itself, so it must be one.
  if (kind === 'field' || isPlainPage(box)) return replaceLine(box, text);
  if (kind !== 'ckeditor' && !hasOwnModel(kind)) return typeLines(box, text);
  // Slate learns of a selection only now and then, but at once from what an event is about.
  if (kind === 'slate') offer(element, '', 'deleteByCut');
  const before = readBox(box).text;
  const paste = pasteEvent(text, kind === 'ckeditor');
  element.dispatchEvent(paste);
  if (kind !== 'ckeditor') return paste.defaultPrevented;
  if (readBox(box).text !== before) return true;
  // It reads a single line break as no break at all where paragraphs are concerned.
  return offer(element, text.replaceAll('\n', '\n\n'));
}

/** Lexical and Slate draw later what an event has told them, and a command only changes the page behind their backs. */
function hasOwnModel(kind: Box['kind']): boolean {
  return kind === 'lexical' || kind === 'slate';
}

/** In one task, so that an editor that watches the page sees one change and never takes a lone line break for Enter. */
function typeLines(box: Box, text: string): boolean {
  const { element } = box;
  const typed = (line: string, index: number) => {
    const broken = index === 0 || execute(element, 'insertParagraph');
    return broken && (line === '' || execute(element, 'insertText', line));
  };
  return between(box, text, () => text.split('\n').map(typed).every(Boolean));
}

/** What Firefox gives its content scripts to reach the page's own world. */
interface FirefoxWindow extends Window {
  wrappedJSObject?: Window & typeof globalThis;
}
declare const cloneInto: <T>(value: T, target: Window) => T;

function pasteEvent(text: string, html: boolean): ClipboardEvent {
  const options = { bubbles: true, cancelable: true, composed: true };
  // Firefox: data put into an event of our own world does not reach the page, nor what was put in before it was made.
  const page = (window as FirefoxWindow).wrappedJSObject;
  const init: ClipboardEventInit = page ? cloneInto(options, window) : options;
  init.clipboardData = new (page ?? globalThis).DataTransfer();
  const paste = new (page ?? globalThis).ClipboardEvent('paste', init);
  if (html) paste.clipboardData?.setData('text/html', text.split('\n').map(paragraph).join(''));
  paste.clipboardData?.setData('text/plain', text);
  return paste;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function paragraph(line: string): string {
  return `<p>${line.replace(/[&<>]/g, (sign) => entities[sign]!) || '<br>'}</p>`;
}
