import { type Box, readBox } from '../../lib/editor/box.ts';
import type { Caret } from '../../lib/editor/selection.ts';
import { changeBetween, shift } from '../../lib/editor/shift.ts';
import { difference, type Edit } from '../../lib/editor/trim.ts';
import { takeBack } from '../../lib/editor/undo.ts';
import type { Outcome } from '../../lib/editor/write.ts';

/** A change of ours: the text before and after it. `more`: the one before it belongs to it. */
export interface Change {
  before: string;
  after: string;
  caret: Caret | null;
  more: boolean;
}

/**
 * Takes changes back, the newest first: by the editor's own history, else by writing the words that were there. Gives
 * whether all of them are gone.
 */
export async function takeBackAll(
  box: Box,
  changes: readonly Change[],
  write: (edit: Edit, expected: string) => Promise<Outcome>,
): Promise<boolean> {
  let asks = true;
  for (let at = 0; at < changes.length; at++) {
    const { before, after } = changes[at]!;
    if (asks && (await takeBack(box, before))) continue;
    const { text } = readBox(box);
    // Some editors take several quick changes back as one.
    const reached = asks ? changes.findIndex((change, number) => number > at && change.before === text) : -1;
    if (reached > at) {
      at = reached;
      continue;
    }
    // What is written now is the newest in the history, which would only take that back again.
    asks = false;
    const own = difference(after, before);
    const typed = changeBetween(after, text);
    // What was typed elsewhere while the editor was asked stays.
    const change = (typed ? shift(own, typed, text) : own) ?? difference(text, before);
    if ((await write(change, text.slice(change.start, change.end))) !== 'written') return false;
  }
  return true;
}
