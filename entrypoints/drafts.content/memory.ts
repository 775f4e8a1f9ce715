/** What an agent did in one conversation: findings dismissed, by key, steps ticked by hand, and whether this reply is left alone. */
export interface Remembered {
  dismissed: Set<string>;
  ticks: Set<string>;
  paused: boolean;
}

/** How many conversations are remembered. */
const MOST = 200;

/** Remembers what was done in each conversation, by its id, as long as the page is open. */
export class Memory {
  private readonly all = new Map<string, Remembered>();

  of(conversation: string): Remembered {
    const known = this.all.get(conversation);
    if (known) return known;
    if (this.all.size >= MOST) this.all.delete(this.all.keys().next().value!);
    const fresh = { dismissed: new Set<string>(), ticks: new Set<string>(), paused: false };
    this.all.set(conversation, fresh);
    return fresh;
  }
}
