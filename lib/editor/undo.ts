import { type Box, readBox } from './box.ts';
import { until } from './until.ts';

const LIMIT = 200;

function pressUndo(element: HTMLElement): void {
  const mac = /mac/i.test(navigator.platform);
  element.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'z',
      code: 'KeyZ',
      keyCode: 90,
      // In Firefox this does not follow from the other, and Slate asks for it.
      which: 90,
      ctrlKey: !mac,
      metaKey: mac,
      bubbles: true,
      cancelable: true,
      composed: true,
    } as KeyboardEventInit),
  );
}

/** Takes the last change back by the editor's own history. Gives whether the box then reads `text`. */
export async function takeBack(box: Box, text: string): Promise<boolean> {
  const { element, kind } = box;
  element.focus({ preventScroll: true });
  if (kind === 'contenteditable' || kind === 'field') element.ownerDocument.execCommand('undo');
  else pressUndo(element);
  return until(element, () => readBox(box).text === text, LIMIT);
}
