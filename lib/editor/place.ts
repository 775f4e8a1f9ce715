interface Size {
  width: number;
  height: number;
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

export interface Placement {
  left: number;
  top: number;
  /** What is left for the card's height, in pixels. */
  maxHeight: number;
  above: boolean;
}

const GAP = 8;
const MARGIN = 8;

/**
 * Where a card goes so that it stays on the screen and never covers the words: under their last line, or over their
 * first where there is more room. `words` are their lines; the card begins at the line nearest to it.
 */
export function placeCard(words: readonly Box[], card: Size, view: Size): Placement {
  const top = Math.min(...words.map((line) => line.top));
  const bottom = Math.max(...words.map((line) => line.bottom));
  const below = view.height - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const goesAbove = card.height > below && above > below;
  const room = Math.max(goesAbove ? above : below, 0);
  const height = Math.min(card.height, room);
  const line = goesAbove ? words[0]! : words.at(-1)!;
  const left = Math.max(MARGIN, Math.min(line.left, view.width - MARGIN - card.width));
  return { left, top: goesAbove ? top - GAP - height : bottom + GAP, maxHeight: room, above: goesAbove };
}
