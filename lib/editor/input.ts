import { type Box, readBox } from './box.ts';
import { isField } from './text-map.ts';

/**
 * The editor's own ways to put text where the selection is. Measured on the real editors: those that live on
 * `beforeinput` take the first event, the others take what the browser does for `execCommand`, which also gives them
 * their undo step. The page is never changed directly, and a key press is never pretended: Enter may send.
 */

function inputEvent(type: string, data: string, element: HTMLElement): InputEvent {
  const selection = element.ownerDocument.getSelection();
  const range = isField(element) ? null : chosenRange(element, selection);
  return new InputEvent(type, {
    inputType: 'insertReplacementText',
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
  if (root instanceof ShadowRoot) {
    const composed = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
    if (composed) return composed;
  }
  if (selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

function offer(element: HTMLElement, data: string): boolean {
  const event = inputEvent('beforeinput', data, element);
  element.dispatchEvent(event);
  return event.defaultPrevented;
}

function execute(element: HTMLElement, command: string, data = ''): boolean {
  return element.ownerDocument.execCommand(command, false, data);
}

/** Replaces the selection with text of one line. Gives whether the editor or the browser says that it was done. */
export function replaceLine(box: Box, text: string): boolean {
  const { element } = box;
  if (isField(element)) return text ? execute(element, 'insertText', text) : execute(element, 'delete');
  if (offer(element, text)) return true;
  // TinyMCE and Froala store an undo step at such an event; the others do not mind.
  element.dispatchEvent(inputEvent('input', text, element));
  const done = text ? execute(element, 'insertText', text) : execute(element, 'delete');
  element.dispatchEvent(inputEvent('input', text, element));
  return done;
}

/**
 * Replaces the selection with text of several lines, each `\n` being what one press of Enter gives. CKEditor takes
 * lines from a paste as one undo step; as input they would be one step each.
 */
export function insertLines(box: Box, text: string): boolean {
  if (box.kind !== 'ckeditor') return replaceLine(box, text);
  const before = readBox(box).text;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', text.split('\n').map(paragraph).join(''));
  clipboardData.setData('text/plain', text);
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  box.element.dispatchEvent(paste);
  if (readBox(box).text !== before) return true;
  // It reads a single line break as no break at all where paragraphs are concerned.
  return offer(box.element, text.replaceAll('\n', '\n\n'));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function paragraph(line: string): string {
  return `<p>${line.replace(/[&<>]/g, (sign) => entities[sign]!) || '<br>'}</p>`;
}
