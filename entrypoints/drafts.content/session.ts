import type { CheckAnswer, Notice } from '../../lib/browser/protocol.ts';
import { type Box, boxOf, isUsable, readBox } from '../../lib/editor/box.ts';
import { Marks } from '../../lib/editor/marks.ts';
import { readCaret } from '../../lib/editor/selection.ts';
import { changeBetween } from '../../lib/editor/shift.ts';
import type { TextMap } from '../../lib/editor/text-map.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { anyOf } from '../../lib/hosts/find.ts';
import type { Host, Reading } from '../../lib/hosts/host.ts';
import { Asker, type Question } from './asker.ts';
import { carry, inOrder } from './carry.ts';
import { oncePerFrame } from './frame.ts';
import { watchBox, watchScope } from './observe.ts';
import { Typing } from './typing.ts';

export interface SessionOptions {
  check: (question: Question) => Promise<CheckAnswer | undefined>;
  /** Something that the panel, the badge or the card shows has changed. */
  changed: () => void;
  /** The box is gone, hidden or read-only. */
  lost: () => void;
  /** Keys of the findings dismissed in a conversation, by its id. Lives as long as the page. */
  dismissed: (conversation: string) => Set<string>;
  /** Whether a rule is switched on, for findings that were made before it was switched off. */
  isOn: (finding: Finding) => boolean;
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
  private readonly asker: Asker;
  /** The newest answer for this box. Its own findings may be older than the text. */
  answer: CheckAnswer | null = null;
  private findings: readonly Finding[] = [];
  /** Findings that have been shown stay shown while the agent types on. */
  private shown = new Set<string>();
  private readonly typing: Typing;
  private stamp = '';
  private told: CheckAnswer | null = null;
  /** Reads the box again and brings everything up to date, at the next frame. */
  readonly refresh: () => void;

  constructor(host: Host, element: HTMLElement, options: SessionOptions) {
    const { signal } = this.end;
    this.host = host;
    this.options = options;
    this.box = boxOf(element, host.notDraft.length > 0 ? anyOf(host.notDraft) : '');
    this.scope = host.scope(element);
    this.marks = new Marks(element, signal);
    this.map = readBox(this.box);
    this.reading = host.read(element);
    const answered = this.answered.bind(this);
    const failed = () => {
      this.pending = false;
      options.changed();
    };
    this.asker = new Asker({ check: options.check, answered, failed }, signal);
    this.refresh = oncePerFrame(() => void this.update(), signal);
    this.typing = new Typing(this.refresh, signal);
    watchBox(this, signal);
    watchScope(this, signal);
    this.ask();
  }

  get signal(): AbortSignal {
    return this.end.signal;
  }
  get text(): string {
    return this.map.text;
  }
  get internal(): boolean {
    return this.reading.conversation.visibility === 'internal';
  }

  close(): void {
    this.end.abort();
  }

  /** Findings to be shown now, in text order: not dismissed, not switched off, not at a word still being typed. */
  visible(): Finding[] {
    if (this.internal) return [];
    const dismissed = this.options.dismissed(this.reading.id);
    return inOrder(this.findings).filter((finding) => {
      if (dismissed.has(finding.key) || !this.options.isOn(finding)) return false;
      return this.shown.has(finding.key) || !this.typing.holds(finding.span, this.text);
    });
  }

  /** How many findings of this draft the agent has dismissed. */
  dismissed(): number {
    const dismissed = this.options.dismissed(this.reading.id);
    return this.findings.filter(({ key }) => dismissed.has(key)).length;
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
    this.marks.emphasise(key);
    this.options.changed();
  }

  say(kind: Notice['kind'], text?: string): void {
    this.notice = { id: (this.notice?.id ?? 0) + 1, kind, ...(text === undefined ? {} : { text }) };
    this.options.changed();
  }

  private redraw(): void {
    const visible = this.visible();
    this.shown = new Set(visible.map(({ key }) => key));
    if (this.current && !this.shown.has(this.current)) this.current = null;
    const marks = visible.flatMap(({ key, level, span }) => (span ? [{ key, level, ...span }] : []));
    this.marks.draw(this.map, marks, this.current);
    // The caret alone moving is no news to anybody.
    const { n, pending, current, internal, reading } = this;
    const stamp = JSON.stringify([n, pending, current, internal, reading.id, [...this.shown], this.dismissed()]);
    if (stamp === this.stamp && this.answer === this.told) return;
    this.stamp = stamp;
    this.told = this.answer;
    this.options.changed();
  }

  /** The caret has moved: a word that was being typed may be finished now. */
  caretMoved(): void {
    if (this.typing.active) this.refresh();
  }

  private forget(): void {
    this.n++;
    this.findings = [];
    this.answer = null;
    this.shown.clear();
    this.current = null;
    this.notice = null;
  }

  /** Reads the box now, for something that cannot wait for a frame. Gives whether the box is still there. */
  update(): boolean {
    if (!isUsable(this.box.element)) {
      this.options.lost();
      return false;
    }
    const before = this.text;
    this.map = readBox(this.box);
    const at = readCaret(this.box, this.map);
    this.typing.at(at && at.anchor === at.focus ? at.focus : null);
    const change = changeBetween(before, this.text);
    if (change) {
      this.n++;
      this.findings = carry(this.findings, change, this.text);
      this.typing.changed();
      this.ask();
    }
    this.redraw();
    return true;
  }

  private answered(answer: CheckAnswer, question: Question): void {
    // Another conversation has come into the same box meanwhile.
    if (question.conversation !== this.reading.conversation) return;
    this.answer = answer;
    this.findings = carry(answer.findings, changeBetween(question.draft, this.text), this.text);
    this.pending = question.n !== this.n;
    // Nothing is drawn on what was read a moment ago: the agent types on.
    this.refresh();
  }
}
