import { activeElement } from './active.ts';
import { type Box, isPlainPage, readBox } from './box.ts';
import { dropLetter, insertLines, replaceAt, replaceLine, takeOverCaret, takesLines, takesPlace } from './input.ts';
import { heldBack, isFirefox, wholeOf } from './looks.ts';
import { holdScroll } from './scroll.ts';
import { type Caret, readCaret, selectionSettled, setCaret } from './selection.ts';
import { changeBetween, shift, shiftOffset, splice } from './shift.ts';
import { isField } from './text-map.ts';
import { type Edit, trimShared } from './trim.ts';
import { takeBack } from './undo.ts';
import { until } from './until.ts';

/**
 * `written`: the box reads as it should. `moved`: the words are not there any more, nothing was written. `refused`: the
 * editor took no edit and the box reads as before. `composing`: an input method is at work, nothing was written.
 */
export type Outcome = 'written' | 'moved' | 'refused' | 'composing';

export interface WriteOptions {
  /** Whether an input method is composing in the box. */
  isComposing: () => boolean;
  /** Where to leave the selection afterwards, as offsets of the new text; where the agent had it if not given. */
  caret?: Caret;
}

/** How long an editor may take to show what it took, in milliseconds. */
const PATIENCE = 1000;
/** How long a box may show something else than it should before it counts as wrong, in milliseconds. */
const WRONG = 200;
/** How long an editor may take to put its own mind to what it shows already, in milliseconds. */
const SETTLE = 30;

/**
 * Puts `edit` into the box by the editor's own ways, as one undo step where the editor allows, and reads it back.
 * `expected` is the text between `start` and `end` as it was when the edit was made. The caret, the focus and the
 * scrolling are afterwards as the agent had them. Never throws for what an editor does.
 */
export async function write(box: Box, edit: Edit, expected: string, options: WriteOptions): Promise<Outcome> {
  let wanted: Edit | null = edit;
  // An agent who types in the moment between choosing the words and writing comes first; then it is tried again.
  for (let attempt = 0; attempt < 3; attempt++) {
    if (options.isComposing()) return 'composing';
    const { text } = readBox(box);
    if (!wanted || text.slice(wanted.start, wanted.end) !== expected) return 'moved';
    const outcome = await attemptWrite(box, wanted, expected, options);
    if (outcome !== 'interrupted') return outcome;
    await until(box.element, () => readBox(box).text !== text, 50);
    const change = changeBetween(text, readBox(box).text);
    if (change) wanted = shift(wanted, change, readBox(box).text);
  }
  return 'moved';
}

async function attemptWrite(
  box: Box,
  edit: Edit,
  expected: string,
  options: WriteOptions,
): Promise<Outcome | 'interrupted'> {
  const { element } = box;
  const { ownerDocument: document } = element;
  const map = readBox(box);
  const target = splice(map.text, edit);
  if (target === map.text) return 'written';
  const small = trimShared(expected, edit);
  if (small.text.includes('\n') && !takesLines(box, map, small)) return 'refused';
  const caret = readCaret(box, map);
  const restoreScroll = holdScroll(element);
  const focused = activeElement(document);
  // A real key in the moment while words are selected that the agent did not select must go where the agent was.
  let choosing = true;
  const key = watchForKeys(element, () => choosing && caret && setCaret(box, readBox(box), caret));
  const reads = () => readBox(box).text;
  const putCaret = (wanted: Caret | null) => {
    const now = readBox(box);
    if (wanted) setCaret(box, now, wanted);
    if (focused && focused !== element && focused !== document.body)
      (focused as HTMLElement).focus({ preventScroll: true });
    restoreScroll();
  };
  try {
    if (focused !== element) {
      element.focus({ preventScroll: true });
      await pause(SETTLE);
    }
    const inPlace = takesPlace(box, small.text);
    if (inPlace) await takeOverCaret(box);
    // React may have drawn the same words anew meanwhile: what was read before lies in no page any more.
    const drawn = readBox(box);
    const place = inPlace ? drawn.range(small.start, small.end) : null;
    const held = heldBack(box, drawn, small);
    const chosen = place !== null || (await choose(box, { ...small, end: small.end - held }, key.pressed));
    if (key.pressed() || reads() !== map.text) return 'interrupted';
    choosing = false;
    if (!chosen) {
      putCaret(caret);
      return 'refused';
    }
    const lines = () => (small.text.includes('\n') ? insertLines(box, small.text) : replaceLine(box, small.text));
    const taken = place ? replaceAt(box, place, small.text) : lines();
    if (held > 0) await dropLetter(box);
    restoreScroll();
    const limit = taken ? PATIENCE : PATIENCE / 4;
    await until(element, () => reads() !== map.text || key.pressed(), limit);
    await until(element, () => reads() === target || key.pressed(), WRONG);
    let done = reads() === target;
    const landed = done;
    const after = options.caret ?? (caret && moveCaret(caret, edit, small));
    // The agent types on at once, and it must land where they were.
    if (done && !key.pressed()) putCaret(after);
    if (done && !isField(element)) {
      // What is on the page may not be what the editor makes of it a moment later.
      await until(element, () => reads() !== target || key.pressed(), SETTLE);
      done = reads() === target;
    }
    // What the agent has typed meanwhile is never taken back.
    if (key.pressed())
      return landed || (await until(element, () => holds(target, small, reads()), WRONG)) ? 'written' : 'moved';
    if (done) {
      if (after && !isChosen(box, range(after))) putCaret(after);
      return 'written';
    }
    const now = reads();
    // It was there, and the page has filled the box anew: that is not ours to take back.
    if (landed && now !== map.text && reachesBeyond(target, small, now)) return 'moved';
    if (now !== map.text) await takeBack(box, map.text);
    if (!key.pressed()) putCaret(caret);
    return 'refused';
  } finally {
    key.stop();
  }
}

/** Whether a text is the one aimed at but for what was typed elsewhere in it meanwhile. */
function holds(target: string, { start, text }: Edit, now: string): boolean {
  const change = changeBetween(target, now);
  return change === null || shift({ start, end: start + text.length }, change, now) !== null;
}

/** Whether what has happened to a text since an edit was made in it is more than the editor's own doing with the edit. */
function reachesBeyond(target: string, { start, text }: Edit, now: string): boolean {
  const change = changeBetween(target, now);
  return change !== null && (change.start < start || change.end > start + text.length);
}

const range = ({ anchor, focus }: Caret) => ({ start: Math.min(anchor, focus), end: Math.max(anchor, focus) });

/** Selects what is to be replaced and lets the editor notice. Gives whether it stands. */
async function choose(box: Box, { start, end }: Edit, stop: () => boolean): Promise<boolean> {
  // ProseMirror puts its own selection back for 50 ms after a key; so it is asked again.
  for (let attempt = 0; attempt < 3; attempt++) {
    const map = readBox(box);
    if (!setCaret(box, map, { anchor: start, focus: end })) return false;
    // Where the whole of something bold goes, Firefox eats the space behind it, but not if the selection ends around it.
    const whole = isFirefox() && isPlainPage(box) && wholeOf(box, map, { start, end });
    if (whole) box.element.ownerDocument.getSelection()?.extend(whole, whole.childNodes.length);
    if (isField(box.element)) return true;
    await selectionSettled(box.element.ownerDocument);
    if (stop()) return false;
    if (isChosen(box, { start, end })) return true;
    await pause(40);
  }
  return false;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function isChosen(box: Box, { start, end }: Pick<Edit, 'start' | 'end'>): boolean {
  const now = readCaret(box, readBox(box));
  return now !== null && Math.min(now.anchor, now.focus) === start && Math.max(now.anchor, now.focus) === end;
}

/** A caret at the end of the words stays at their end, even where what is put in begins there: typing goes on after it. */
function moveCaret({ anchor, focus }: Caret, edit: Edit, small: Edit): Caret {
  const by = (offset: number) => (edit.start < edit.end && offset === edit.end ? edit : small);
  return { anchor: shiftOffset(anchor, by(anchor)), focus: shiftOffset(focus, by(focus)) };
}

/** Notices a real key in the box; `first` is called at once for the first of them. */
function watchForKeys(element: HTMLElement, first: () => void): { pressed: () => boolean; stop: () => void } {
  let pressed = false;
  const note = (event: Event) => {
    if (!event.isTrusted || pressed) return;
    pressed = true;
    first();
  };
  // In Firefox our own commands make trusted input events, so those tell nothing.
  const types = ['keydown', 'compositionstart'];
  for (const type of types) element.addEventListener(type, note, { capture: true });
  return {
    pressed: () => pressed,
    stop: () => {
      for (const type of types) element.removeEventListener(type, note, { capture: true });
    },
  };
}
