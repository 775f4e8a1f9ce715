import type { CheckAnswer, Notice } from '../../lib/browser/protocol.ts';
import { type Box, boxOf, isUsable, readBox } from '../../lib/editor/box.ts';
import { Marks } from '../../lib/editor/marks.ts';
import { readCaret } from '../../lib/editor/selection.ts';
import { changeBetween } from '../../lib/editor/shift.ts';
import { isField, type TextMap } from '../../lib/editor/text-map.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { anyOf } from '../../lib/hosts/find.ts';
import type { Host, Reading } from '../../lib/hosts/host.ts';
import { Asker, type Question } from './asker.ts';
import { Findings } from './findings.ts';
import { oncePerFrame } from './frame.ts';
import { watchBox, watchScope } from './observe.ts';
import type { PerConversation } from './per-conversation.ts';
import { Typing } from './typing.ts';

export interface SessionOptions {
  check: (question: Question) => Promise<CheckAnswer | undefined>;
  /** Something that the panel, the badge or the card shows has changed. */
  changed: () => void;
  /** The box is gone, hidden or read-only. */
  lost: () => void;
  /** Steps ticked by hand. */
  ticks: PerConversation<Set<string>>;
  /** Whether a finding's rule is switched on and it is not quiet in this conversation. */
  isOn: (finding: Finding, conversation: string) => boolean;
  isDismissed: (finding: Finding, conversation: string) => boolean;
}

/** One reply box while it is in use: its text, its conversation, its findings and their marks. The truth about them. */
export class Session {
  readonly host: Host;
  readonly box: Box;
  readonly marks: Marks;
  /** The part of the page that belongs to this box; it may outlive the box's element. */
  readonly scope: ParentNode & Node;
  map: TextMap;
  reading: Reading;
  n = 0;
  pending = false;
  composing = false;
  /** The finding whose card is open or that was shown last. */
  current: string | null = null;
  notice: Notice | null = null;
  private readonly options: SessionOptions;
  private readonly end = new AbortController();
  readonly signal = this.end.signal;
  private readonly asker: Asker;
  private readonly findings = new Findings();
  private readonly typing: Typing;
  private stale = false;
  private stamp = '';
  /** Reads the box again and brings everything up to date, at the next frame. */
  readonly refresh: () => void;

  constructor(host: Host, element: HTMLElement, options: SessionOptions) {
    const { signal } = this;
    this.host = host;
    this.options = options;
    this.box = boxOf(element, anyOf(host.notDraft));
    this.scope = host.scope(element);
    this.marks = new Marks(element, signal);
    this.map = readBox(this.box);
    this.reading = host.read(element);
    const failed = () => {
      this.pending = false;
      options.changed();
    };
    this.asker = new Asker({ check: options.check, answered: this.answered.bind(this), failed }, signal);
    this.refresh = oncePerFrame(() => void this.update(this.stale), signal);
    this.typing = new Typing(this.refresh, signal);
    watchBox(this, signal);
    watchScope(this, signal);
    this.ask();
  }

  get text(): string {
    return this.map.text;
  }
  get ticks(): Set<string> {
    return this.options.ticks.of(this.reading.id);
  }
  get internal(): boolean {
    return this.reading.conversation.visibility === 'internal';
  }

  close(): void {
    this.end.abort();
  }

  get answer(): CheckAnswer | null {
    return this.findings.answer;
  }

  /** Findings to be shown now, in text order: not dismissed, not switched off, not at a word still being typed. */
  visible(): Finding[] {
    if (this.internal) return [];
    const isOn = (finding: Finding) => this.options.isOn(finding, this.reading.id);
    return this.findings.visible(isOn, ({ span }) => this.typing.holds(span, this.text));
  }

  /** How many findings of this draft the agent has dismissed. */
  dismissed(): number {
    return this.findings.count((finding) => this.options.isDismissed(finding, this.reading.id));
  }

  /** Reads the conversation again, as after a click in the page. Asks again only if something in it is new. */
  readFacts(): void {
    const reading = this.host.read(this.box.element);
    if (JSON.stringify(reading) === JSON.stringify(this.reading)) return;
    if (reading.id !== this.reading.id) this.forget();
    this.reading = reading;
    this.ask();
    this.refresh();
  }

  /** Has the draft judged as it is now. */
  ask(): void {
    this.pending = !this.internal;
    if (this.internal) this.asker.cancel();
    else this.asker.ask({ n: this.n, draft: this.text, conversation: this.reading.conversation });
  }

  /** Makes one finding the one that is talked about; null for none. */
  point(key: string | null): void {
    this.current = key;
    this.marks.show(null, key);
    this.options.changed();
  }

  say(kind: Notice['kind'], text?: string): void {
    this.notice = { id: (this.notice?.id ?? 0) + 1, kind, ...(text === undefined ? {} : { text }) };
    this.options.changed();
  }

  private redraw(): void {
    const visible = this.visible();
    const keys = visible.map(({ key }) => key);
    this.findings.show(visible);
    if (this.current && !keys.includes(this.current)) this.current = null;
    const marks = visible.flatMap(({ key, level, span }) => (span ? [{ key, level, ...span }] : []));
    this.marks.draw(this.map, marks, this.current);
    // The caret alone moving is no news to anybody.
    const { n, pending, current, internal, reading, findings } = this;
    const stamp = JSON.stringify([n, pending, current, internal, reading.id, keys, this.dismissed(), findings.serial]);
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.options.changed();
  }

  /** The caret has moved: a word that was being typed may be finished now. */
  caretMoved(): void {
    if (this.typing.active) this.refresh();
  }

  private forget(): void {
    this.n++;
    this.findings.forget();
    this.current = this.notice = null;
  }

  /** The box has changed, by a key or by something else. */
  touched(): void {
    this.stale = true;
    this.refresh();
  }

  /** Reads the box now, for something that cannot wait for a frame. Gives whether the box is still there. */
  update(read = true): boolean {
    if (!isUsable(this.box.element)) {
      this.options.lost();
      return false;
    }
    const before = this.text;
    // Reading is what a key costs in a long draft, so once a change is enough.
    if (read || isField(this.box.element)) this.map = readBox(this.box);
    this.stale = false;
    const at = readCaret(this.box, this.map);
    this.typing.at(at && at.anchor === at.focus ? at.focus : null);
    const change = changeBetween(before, this.text);
    if (change) {
      this.n++;
      this.findings.carry(change, this.text);
      this.marks.show(null);
      this.typing.changed();
      this.ask();
    }
    this.redraw();
    return true;
  }

  private answered(answer: CheckAnswer, question: Question): void {
    // Another conversation has come into the same box meanwhile.
    if (question.conversation !== this.reading.conversation) return;
    this.findings.take(answer, changeBetween(question.draft, this.text), this.text);
    this.pending = question.n !== this.n;
    // Nothing is drawn on what was read a moment ago: the agent types on.
    this.refresh();
  }
}
