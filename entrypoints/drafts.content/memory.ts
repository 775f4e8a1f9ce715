/** What an agent did in one conversation and wants to find again: findings dismissed, by key, and steps ticked by hand. */
export interface Remembered {
  dismissed: Set<string>;
  ticks: Set<string>;
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
    const fresh = { dismissed: new Set<string>(), ticks: new Set<string>() };
    this.all.set(conversation, fresh);
    return fresh;
  }
}
