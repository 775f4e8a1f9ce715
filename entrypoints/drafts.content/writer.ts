import { readBox } from '../../lib/editor/box.ts';
import { fitting } from '../../lib/editor/fitting.ts';
import { isOfOnePiece } from '../../lib/editor/looks.ts';
import { bringIntoView } from '../../lib/editor/reveal.ts';
import { holdScroll } from '../../lib/editor/scroll.ts';
import { type Caret, readCaret, setCaret } from '../../lib/editor/selection.ts';
import { splice } from '../../lib/editor/shift.ts';
import type { Edit } from '../../lib/editor/trim.ts';
import { type Outcome, write } from '../../lib/editor/write.ts';
import type { Finding, Rewrite, Span } from '../../lib/engine/types.ts';
import type { Session } from './session.ts';
import { type Change, takeBackAll } from './take-back.ts';
import { Turns } from './turns.ts';

/** Everything that changes the box or moves the agent in it: applying, undoing, showing the words and going back. */
export class Writer {
  private readonly session: Session;
  /** Our changes that can still be taken back, the newest last. */
  private done: Change[] = [];
  private readonly turns = new Turns();
  private lastApplied: string | null = null;
  private place: { caret: Caret | null; scroll: () => void } | null = null;

  constructor(session: Session) {
    this.session = session;
  }

  /** Whether the last change of the box was ours and can be taken back. */
  get canUndo(): boolean {
    return this.done.at(-1)?.after === this.session.text;
  }

  /** Puts a rewrite of a finding into the box. A second click while the first is at work, or after it, does nothing. */
  apply(key: string, chosen: Rewrite): Promise<void> {
    return this.turns.take(`apply ${key}`, () => this.applyNow(key, chosen));
  }

  /** Puts edits of the draft numbered `n` into the box, given in text order; nothing of them if the draft has moved. */
  put(n: number, edits: readonly Rewrite[]): Promise<void> {
    return this.turns.take(`put ${n}`, () => this.putNow(n, edits));
  }

  /** Takes our last change back: by the editor's own history, else by writing the words that were there. */
  undo(): Promise<void> {
    return this.turns.take('undo', () => this.undoNow());
  }

  private async applyNow(key: string, chosen: Rewrite): Promise<void> {
    const { session } = this;
    // What was typed in the last frame counts, or the change could not be taken back by the text it was made in.
    if (!session.update()) return;
    const finding = session.visible().find((visible) => visible.key === key);
    const rewrite = finding && sameRewrite(finding, chosen);
    if (!rewrite) {
      if (this.lastApplied !== key) session.say('moved');
      return;
    }
    if (await this.enter([rewrite])) this.lastApplied = key;
  }

  private async putNow(n: number, edits: readonly Rewrite[]): Promise<void> {
    const { session } = this;
    if (edits.length === 0 || !session.update()) return;
    if (n === session.n) await this.enter(edits);
    else session.say('moved');
  }

  /**
   * Writes edits as one change, so that one undo takes them all back. Where what is between them would not look the same
   * when it is written anew, they go in one by one from the back. Gives whether all of them are in.
   */
  private async enter(chosen: readonly Rewrite[]): Promise<boolean> {
    const { session } = this;
    const edits = chosen.map((edit) => fitting(session.box, edit));
    let { text } = session;
    // Where somebody else has changed the text since, what lies further back is out of reach.
    if (!this.canUndo) this.done = [];
    const map = readBox(session.box);
    const was = readCaret(session.box, map);
    const joins = edits.length > 1 && isOfOnePiece(session.box, map, edits[0]!.start, edits.at(-1)!.end);
    const steps = joins ? [joined(text, edits)] : edits.toReversed();
    for (const [number, edit] of steps.entries()) {
      const slot = /\[[^\]\n]*\]/.exec(edit.text);
      // What the agent has to fill in is left selected, ready to be typed over.
      const caret = slot && { anchor: edit.start + slot.index, focus: edit.start + slot.index + slot[0].length };
      const outcome = await this.write(edit, text.slice(edit.start, edit.end), caret ?? undefined);
      if (outcome !== 'written') {
        session.say(outcome, outcome === 'refused' ? edit.text : undefined);
        return false;
      }
      const after = splice(text, edit);
      this.done.push({ before: text, after, caret: was, more: number > 0 });
      text = after;
    }
    session.say('applied');
    return true;
  }

  private async undoNow(): Promise<void> {
    const { session } = this;
    // What was typed in the last frame comes after our change, and must not go with it.
    if (!session.update() || !this.canUndo) return;
    if (session.composing) return session.say('composing');
    const steps = this.done.splice(this.done.findLastIndex(({ more }) => !more)).toReversed();
    const { before, caret } = steps.at(-1)!;
    const back = await takeBackAll(session.box, steps, (edit, expected) => this.write(edit, expected));
    // Histories select what they bring back; the next key would replace it.
    if (back && caret) setCaret(session.box, readBox(session.box), caret);
    if (back) session.say('undone');
    else session.say('refused', before);
    this.lastApplied = null;
    session.refresh();
  }

  /** Brings the words of a finding into view, with the caret behind them. */
  reveal(key: string): void {
    const { session } = this;
    if (!session.update()) return;
    const finding = session.visible().find((visible) => visible.key === key);
    if (!finding) return;
    this.goTo(finding.span ?? finding.rewrites[0]);
    session.point(key);
  }

  /** Brings a stretch of the draft numbered `n` into view, with the caret behind it. */
  show(n: number, span: Span): void {
    const { session } = this;
    if (!session.update() || n !== session.n) return;
    session.point(null);
    session.marks.show(this.goTo(span));
  }

  private goTo(span: Span | undefined): Range | null {
    const { box, map, marks } = this.session;
    this.place ??= { caret: readCaret(box, map), scroll: holdScroll(box.element) };
    if (!span) return null;
    const range = marks.rangeOf(map, span.start, span.end);
    bringIntoView(box.element, () => range?.getBoundingClientRect());
    box.element.focus({ preventScroll: true });
    setCaret(box, map, { anchor: span.end, focus: span.end });
    return range;
  }

  /** Goes back to where the agent was before the first `reveal`. */
  goBack(): void {
    const { session, place } = this;
    this.place = null;
    if (!session.update()) return;
    session.point(null);
    const { text } = session;
    if (place?.caret && place.caret.focus <= text.length) setCaret(session.box, session.map, place.caret);
    place?.scroll();
  }

  private async write(edit: Edit, expected: string, caret?: Caret): Promise<Outcome> {
    const { session } = this;
    try {
      const isComposing = () => session.composing;
      return await write(session.box, edit, expected, { isComposing, ...(caret ? { caret } : {}) });
    } finally {
      session.refresh();
    }
  }
}

/** The rewrite that was chosen, where it is now: the draft may have moved since it was offered. */
function sameRewrite(finding: Finding, chosen: Rewrite): Rewrite | undefined {
  const length = chosen.end - chosen.start;
  return finding.rewrites.find(({ start, end, text }) => text === chosen.text && end - start === length);
}

/** Edits in text order as one: from the beginning of the first to the end of the last. */
function joined(text: string, edits: readonly Rewrite[]): Edit {
  const { start } = edits[0]!;
  const { end } = edits.at(-1)!;
  const after = edits.reduceRight(splice, text);
  return { start, end, text: after.slice(start, after.length - (text.length - end)) };
}
