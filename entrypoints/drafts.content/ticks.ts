/** How many conversations are remembered. */
const MOST = 200;

/** Remembers the steps that were ticked by hand in each conversation, by its id, as long as the page is open. */
export class Ticks {
  private readonly all = new Map<string, Set<string>>();

  of(conversation: string): Set<string> {
    const known = this.all.get(conversation);
    if (known) return known;
    if (this.all.size >= MOST) this.all.delete(this.all.keys().next().value!);
    const fresh = new Set<string>();
    this.all.set(conversation, fresh);
    return fresh;
  }
}
