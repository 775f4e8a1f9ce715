import type { Finding } from '../../lib/engine/types.ts';
import { PerConversation } from './per-conversation.ts';

/** How long a reply must rest before what is marked in it counts, in milliseconds: half a thought is no finding. */
const REST = 1500;

/** What is known of one finding; `over` when it was mended or put aside. */
interface Known {
  finding: Finding;
  over: boolean;
}

interface TallyOptions {
  /** Gets the check ids, once for each finding, and never words. */
  count: (found: string[], mended: string[]) => void;
  /** Whether a finding is gone because the agent dismissed it or switched it off: then nothing was mended. */
  isAside: (finding: Finding, conversation: string) => boolean;
}

/**
 * Notices which findings were shown and which of them were mended, by a rewrite or by other words, once in each
 * conversation.
 */
export class Tally {
  private readonly options: TallyOptions;
  /** What was seen, so that coming back to a conversation counts nothing twice. */
  private readonly seen = new PerConversation(() => new Map<string, Known>());
  private waiting: { id: string; shown: readonly Finding[] } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: TallyOptions, signal: AbortSignal) {
    this.options = options;
    signal.addEventListener('abort', () => this.settle());
  }

  /**
   * Says what is shown in a conversation now. An empty reply was sent or given up: what it last showed counts, and
   * nothing was mended by that.
   */
  see(id: string, isEmpty: boolean, shown: readonly Finding[]): void {
    if (isEmpty || this.waiting?.id !== id) this.settle();
    if (isEmpty) return;
    this.waiting = { id, shown };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), REST);
  }

  private settle(): void {
    clearTimeout(this.timer);
    const { waiting } = this;
    this.waiting = null;
    if (!waiting) return;
    const all = this.seen.of(waiting.id);
    const found: string[] = [];
    for (const finding of waiting.shown) {
      if (!all.has(finding.key)) found.push(finding.check);
      all.set(finding.key, { finding, over: all.get(finding.key)?.over ?? false });
    }
    const keys = new Set(waiting.shown.map(({ key }) => key));
    const gone = [...all.values()].filter(({ finding, over }) => !over && !keys.has(finding.key));
    const mended = gone.filter(({ finding }) => !this.options.isAside(finding, waiting.id));
    for (const one of gone) one.over = true;
    if (found.length + mended.length > 0)
      this.options.count(
        found,
        mended.map(({ finding }) => finding.check),
      );
  }
}
