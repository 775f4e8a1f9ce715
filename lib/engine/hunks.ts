import { applyRewrite } from './rewrite.ts';
import type { Rewrite } from './types.ts';

/** A stretch of a draft that was changed: `text` stands now where `start`–`end` of the first draft was. */
export interface Hunk {
  start: number;
  end: number;
  text: string;
  /** Which edits made it, by their number. */
  edits: readonly number[];
}

/** A stretch of the first draft and what stands in its place, as the edits go on. */
interface Piece {
  start: number;
  end: number;
  text: string;
  edits: number[];
}

/**
 * What a row of edits, each made on the text that the one before it left, comes to on the first draft: stretches in text
 * order that share nothing and do not touch, so that each can be taken or left by itself. Edits that worked on one
 * another's words are one stretch. All of them together give the text that the edits gave.
 */
export function hunksOf(draft: string, edits: readonly Pick<Rewrite, 'start' | 'end' | 'text'>[]): Hunk[] {
  let pieces: Piece[] = [];
  edits.forEach((edit, number) => {
    // Where the pieces are in the text as it is now, and how far behind them it has moved.
    let moved = 0;
    const before: Piece[] = [];
    const after: Piece[] = [];
    const touched: { piece: Piece; at: number }[] = [];
    let movedBefore = 0;
    for (const piece of pieces) {
      const at = piece.start + moved;
      moved += piece.text.length - (piece.end - piece.start);
      if (at + piece.text.length < edit.start) {
        before.push(piece);
        movedBefore = moved;
      } else if (at > edit.end) after.push(piece);
      else touched.push({ piece, at });
    }
    const first = touched[0];
    const last = touched.at(-1);
    const from = Math.min(edit.start, first?.at ?? edit.start);
    const lastEnd = last ? last.at + last.piece.text.length : edit.end;
    const to = Math.max(edit.end, lastEnd);
    let movedThrough = movedBefore;
    for (const { piece } of touched) movedThrough += piece.text.length - (piece.end - piece.start);
    const start = from - movedBefore;
    const end = to - movedThrough;
    // What stood between `from` and `to`, out of the first draft and the pieces in it.
    let was = '';
    let read = start;
    for (const { piece } of touched) {
      was += draft.slice(read, piece.start) + piece.text;
      read = piece.end;
    }
    was += draft.slice(read, end);
    const text = applyRewrite(was, { start: edit.start - from, end: edit.end - from, text: edit.text });
    const merged = [...touched.flatMap(({ piece }) => piece.edits), number];
    pieces = [...before, { start, end, text, edits: merged }, ...after];
  });
  return pieces.filter(({ start, end, text }) => draft.slice(start, end) !== text);
}
