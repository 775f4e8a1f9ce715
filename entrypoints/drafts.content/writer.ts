import { readBox } from '../../lib/editor/box.ts';
import { bringIntoView } from '../../lib/editor/reveal.ts';
import { holdScroll } from '../../lib/editor/scroll.ts';
import { type Caret, readCaret, setCaret } from '../../lib/editor/selection.ts';
import { splice } from '../../lib/editor/shift.ts';
import { difference, type Edit } from '../../lib/editor/trim.ts';
import { takeBack } from '../../lib/editor/undo.ts';
import { type Outcome, write } from '../../lib/editor/write.ts';
import type { Finding, Rewrite } from '../../lib/engine/types.ts';
import type { Session } from './session.ts';

/** Everything that changes the box or moves the agent in it: applying, undoing, showing the words and going back. */
export class Writer {
  private readonly session: Session;
  /** Our changes that can still be taken back, the newest last. */
  private readonly done: { before: string; after: string; caret: Caret | null }[] = [];
  private busy = false;
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
  async apply(key: string, chosen: Rewrite): Promise<void> {
    const { session } = this;
    // What was typed in the last frame counts, or the change could not be taken back by the text it was made in.
    if (this.busy || !session.update()) return;
    const finding = session.visible().find((visible) => visible.key === key);
    const rewrite = finding && sameRewrite(finding, chosen);
    if (!rewrite) {
      if (this.lastApplied !== key) session.say('moved');
      return;
    }
    const before = session.text;
    const was = readCaret(session.box, readBox(session.box));
    const expected = before.slice(rewrite.start, rewrite.end);
    const slot = /\[[^\]\n]*\]/.exec(rewrite.text);
    // What the agent has to fill in is left selected, ready to be typed over.
    const caret = slot && { anchor: rewrite.start + slot.index, focus: rewrite.start + slot.index + slot[0].length };
    const outcome = await this.write(rewrite, expected, caret ?? undefined);
    if (outcome === 'written') {
      this.lastApplied = key;
      this.done.push({ before, after: splice(before, rewrite), caret: was });
      session.say('applied');
    } else if (outcome === 'refused') session.say('refused', rewrite.text);
    else session.say(outcome);
  }

  /** Takes our last change back: by the editor's own history, else by writing the words that were there. */
  async undo(): Promise<void> {
    const { session } = this;
    const last = this.done.at(-1);
    if (this.busy || !last || !this.canUndo) return;
    if (session.composing) return session.say('composing');
    this.done.pop();
    this.busy = true;
    let back = await takeBack(session.box, last.before);
    this.busy = false;
    if (!back) {
      const { text } = readBox(session.box);
      const change = difference(text, last.before);
      back = (await this.write(change, text.slice(change.start, change.end))) === 'written';
    }
    // Histories select what they bring back; the next key would replace it.
    if (back && last.caret) setCaret(session.box, readBox(session.box), last.caret);
    if (back) session.say('undone');
    else session.say('refused', last.before);
    this.lastApplied = null;
    session.refresh();
  }

  /** Brings the words of a finding into view, with the caret behind them. */
  reveal(key: string): void {
    const { session } = this;
    if (!session.update()) return;
    const { box, map, marks } = session;
    const finding = session.visible().find((visible) => visible.key === key);
    if (!finding) return;
    const span = finding.span ?? finding.rewrites[0];
    this.place ??= { caret: readCaret(box, map), scroll: holdScroll(box.element) };
    if (span) {
      const range = marks.rangeOf(map, span.start, span.end);
      bringIntoView(box.element, () => range?.getBoundingClientRect());
      box.element.focus({ preventScroll: true });
      setCaret(box, map, { anchor: span.end, focus: span.end });
    }
    session.point(key);
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
    this.busy = true;
    try {
      const isComposing = () => session.composing;
      return await write(session.box, edit, expected, { isComposing, ...(caret ? { caret } : {}) });
    } finally {
      this.busy = false;
      session.refresh();
    }
  }
}

/** The rewrite that was chosen, where it is now: the draft may have moved since it was offered. */
function sameRewrite(finding: Finding, chosen: Rewrite): Rewrite | undefined {
  const length = chosen.end - chosen.start;
  return finding.rewrites.find(({ start, end, text }) => text === chosen.text && end - start === length);
}
