import { Card, CardNotice, Spoken } from '../../components/card.tsx';
import type { Command } from '../../lib/browser/protocol.ts';
import { bringIntoView } from '../../lib/editor/reveal.ts';
import { outOfFrames } from '../../lib/editor/roots.ts';
import { readCaret } from '../../lib/editor/selection.ts';
import type { Finding, Rewrite } from '../../lib/engine/types.ts';
import { watchKeys, watchPointer } from './card-events.ts';
import { CardHost } from './card-host.ts';
import { bestOf } from './findings.ts';
import type { Session } from './session.ts';
import type { Writer } from './writer.ts';

/** What opened the card decides what closes it, and whether Tab leads into it. */
type Origin = 'hover' | 'click' | 'key';

/** How long an editor may be busy with its selection after it got the focus, in milliseconds. */
const FOCUS_SETTLES = 40;

interface CardActions {
  dismiss: (finding: Finding) => void;
  quiet: (finding: Finding) => void;
  turnOff: (rule: string) => void;
  openSource: (source: string) => void;
}

/** The card of one box: which finding it shows, where, and what happens in it. */
export class CardControl {
  readonly session: Session;
  private readonly writer: Writer;
  private readonly actions: CardActions;
  private readonly host: CardHost;
  /** The first of the words when the card came. */
  private place: DOMRect | undefined;
  private open_: { key: string; origin: Origin; notice: boolean } | null = null;

  constructor(session: Session, writer: Writer, actions: CardActions) {
    this.session = session;
    this.writer = writer;
    this.actions = actions;
    this.host = new CardHost(document, () => this.lost());
    session.signal.addEventListener('abort', () => this.close());
    watchPointer(this, this.host.element, session.signal);
    watchKeys(this, this.host, session.signal);
  }

  get openKey(): string | null {
    return this.open_?.key ?? null;
  }

  get origin(): Origin | null {
    return this.open_?.origin ?? null;
  }

  open(key: string, origin: Origin): void {
    const finding = this.session.visible().find((visible) => visible.key === key);
    if (!finding) return;
    // What was asked for stays; the mouse passing over the same words does not turn it into something passing.
    if (this.open_?.key === key && origin === 'hover' && this.host.isOpen) return;
    this.open_ = { key, origin, notice: false };
    this.render(finding);
    if (origin === 'key') this.host.say(<Spoken {...this.about(finding)} />);
    this.session.point(key);
  }

  close(): void {
    if (!this.open_) return;
    const { box } = this.session;
    const hadFocus = this.host.hasFocus;
    this.open_ = null;
    this.host.hide();
    if (hadFocus && box.element.isConnected) box.element.focus({ preventScroll: true });
    if (!this.session.signal.aborted) this.session.point(null);
  }

  /** The page has thrown the card out: the keyboard must not be left nowhere, nor the next Escape be for nothing. */
  private lost(): void {
    if (document.activeElement === document.body) this.session.box.element.focus({ preventScroll: true });
    this.close();
  }

  /** The findings have changed: what is shown must still be so. */
  update(): void {
    if (!this.open_ || this.open_.notice) return;
    const finding = this.session.visible().find(({ key }) => key === this.open_?.key);
    if (finding) this.render(finding);
    else this.close();
  }

  /** Something was scrolled. A scroll from before the card came is told only now, and moves nothing. */
  scrolled(): void {
    const finding = this.session.visible().find(({ key }) => key === this.open_?.key);
    const now = finding && this.words(finding)[0];
    if (now?.x !== this.place?.x || now?.y !== this.place?.y) this.close();
  }

  command(command: Command): void {
    if (!this.session.update()) return;
    const findings = this.session.visible();
    const at = findings.findIndex(({ key }) => key === this.session.current);
    if (command === 'apply-rewrite') {
      const finding = findings[at];
      const best = finding && bestOf(finding);
      if (finding && best) void this.apply(finding, best);
      else this.step(findings, at, 1);
    } else this.step(findings, at, command === 'next-finding' ? 1 : -1);
  }

  private step(findings: readonly Finding[], at: number, by: 1 | -1): void {
    if (findings.length === 0) return;
    let next = at + by;
    if (at < 0) {
      const caret = readCaret(this.session.box, this.session.map)?.focus ?? 0;
      const after = findings.findIndex(({ span }) => span !== null && span.end >= caret);
      // Behind the last of them it begins at the front again.
      next = by > 0 ? Math.max(after, 0) : (after < 0 ? findings.length : after) - 1;
    }
    const finding = findings.at(next % findings.length)!;
    const { box, map, marks } = this.session;
    const span = finding.span ?? finding.rewrites[0];
    if (span) {
      const range = marks.rangeOf(map, span.start, span.end);
      bringIntoView(box.element, () => range?.getBoundingClientRect());
    }
    this.open(finding.key, 'key');
  }

  /** A finding with what a person calls its check, and the text it is in. */
  private about(finding: Finding) {
    const { answer, text } = this.session;
    return { finding, name: answer?.names[finding.check] ?? finding.check, draft: text };
  }

  /** Where the words are in the view of the whole page, which a box in a frame has not. */
  private words(finding: Finding): DOMRect[] {
    const { ownerDocument } = this.session.box.element;
    return this.wordsInBox(finding).map((rect) => outOfFrames(rect, ownerDocument));
  }

  private wordsInBox({ key, span, rewrites }: Finding): DOMRect[] {
    const { box, map, marks } = this.session;
    marks.follow();
    const drawn = marks.rects(key);
    if (drawn.length > 0) return drawn;
    const element = box.element.getBoundingClientRect();
    const place = span ?? rewrites[0];
    const rect = place && marks.rangeOf(map, place.start, place.end)?.getBoundingClientRect();
    // An empty line has no rectangle of its own; the head of the box stands for it.
    if (rect && rect.height > 0 && rect.bottom > element.top && rect.top < element.bottom) return [rect];
    return [new DOMRect(element.left, element.top, element.width, Math.min(element.height, 28))];
  }

  private render(finding: Finding): void {
    const { session, actions } = this;
    const findings = session.visible();
    const at = findings.findIndex(({ key }) => key === finding.key);
    const words = this.words(finding);
    this.place = words[0];
    const then = (act: () => void) => () => {
      this.close();
      act();
    };
    this.host.show(
      <Card
        {...this.about(finding)}
        byKey={this.open_?.origin === 'key'}
        at={at + 1}
        all={findings.length}
        best={bestOf(finding)}
        bestKeys={session.answer?.applyKeys ?? ''}
        go={(by) => this.step(findings, at, by)}
        apply={(rewrite) => void this.apply(finding, rewrite)}
        dismiss={then(() => actions.dismiss(finding))}
        quiet={then(() => actions.quiet(finding))}
        turnOff={session.answer?.locked.includes(finding.rule) ? null : then(() => actions.turnOff(finding.rule))}
        openSource={actions.openSource}
        close={() => this.close()}
      />,
      words,
      session.box.element,
    );
  }

  private async apply(finding: Finding, rewrite: Rewrite): Promise<void> {
    const words = this.words(finding);
    const { session } = this;
    const told = session.notice?.id;
    const fromKeyboard = this.host.hasFocus;
    this.close();
    // Editors that get the focus back see to their own selection first, and would throw the caret.
    if (fromKeyboard) await new Promise((resolve) => setTimeout(resolve, FOCUS_SETTLES));
    await this.writer.apply(finding.key, rewrite);
    const { notice } = session;
    if (!notice || notice.id === told || notice.kind === 'applied' || session.signal.aborted) return;
    this.open_ = { key: finding.key, origin: 'click', notice: true };
    const close = () => this.close();
    const copy = (text: string) => void navigator.clipboard.writeText(text).then(close, () => {});
    this.host.show(<CardNotice notice={notice} copy={copy} close={close} />, words, session.box.element);
  }
}
