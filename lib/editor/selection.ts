import type { Box } from './box.ts';
import { isShadow } from './roots.ts';
import { isField, type Place, type TextMap } from './text-map.ts';

/** Where the agent is in the text: `anchor` is where a selection began, `focus` where it ends and the caret blinks. */
export interface Caret {
  anchor: number;
  focus: number;
}

interface Ends {
  anchor: Place;
  focus: Place;
}

type RootWithSelection = ShadowRoot & { getSelection?: () => Selection | null };

/** The page's selection with its true places, inside a shadow root too, where the plain one only names the host. */
function ends(element: Element): Ends | null {
  const root = element.getRootNode();
  let selection = element.ownerDocument.getSelection();
  if (isShadow(root)) {
    const own = (root as RootWithSelection).getSelection?.();
    const range = own ? null : selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
    if (range && selection) {
      const start = { node: range.startContainer, offset: range.startOffset };
      const end = { node: range.endContainer, offset: range.endOffset };
      return selection.direction === 'backward' ? { anchor: end, focus: start } : { anchor: start, focus: end };
    }
    selection = own ?? selection;
  }
  if (!selection?.anchorNode || !selection.focusNode) return null;
  return {
    anchor: { node: selection.anchorNode, offset: selection.anchorOffset },
    focus: { node: selection.focusNode, offset: selection.focusOffset },
  };
}

/** Where the agent is in the box, or null when the selection is elsewhere. */
export function readCaret(box: Box, map: TextMap): Caret | null {
  const { element } = box;
  if (isField(element)) {
    const { selectionStart: start, selectionEnd: end, selectionDirection } = element;
    if (start === null || end === null) return null;
    return selectionDirection === 'backward' ? { anchor: end, focus: start } : { anchor: start, focus: end };
  }
  const at = ends(element);
  if (!at) return null;
  const anchor = map.offset(at.anchor.node, at.anchor.offset);
  const focus = map.offset(at.focus.node, at.focus.offset);
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** Puts the selection on a stretch of the text. Gives whether it could. Moves neither the focus nor the page. */
export function setCaret(box: Box, map: TextMap, caret: Caret): boolean {
  const { element } = box;
  const { anchor, focus } = caret;
  if (isField(element)) {
    const backward = focus < anchor;
    element.setSelectionRange(Math.min(anchor, focus), Math.max(anchor, focus), backward ? 'backward' : 'forward');
    return true;
  }
  const from = map.place(anchor, anchor >= focus);
  const to = anchor === focus ? from : map.place(focus, focus > anchor);
  if (!from || !to) return false;
  // Ranges cannot be added across a shadow border, but both ends can be set from outside.
  element.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return true;
}

/** Waits for editors to notice a new selection: they do so at `selectionchange`, which comes in a later task. */
export function selectionSettled(document: Document, limit = 60): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', done);
      // Editors listen at the document too and may have been added after us: let them all have their turn.
      setTimeout(resolve, 0);
    };
    const timer = setTimeout(done, limit);
    document.addEventListener('selectionchange', done);
  });
}
