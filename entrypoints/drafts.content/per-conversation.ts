/** How many conversations are remembered. */
const MOST = 200;

/** Remembers something of each conversation, by its id, as long as the page is open. */
export class PerConversation<V> {
  private readonly all = new Map<string, V>();
  private readonly make: () => V;

  constructor(make: () => V) {
    this.make = make;
  }

  of(id: string): V {
    const known = this.all.get(id);
    if (known) return known;
    if (this.all.size >= MOST) this.all.delete(this.all.keys().next().value!);
    const fresh = this.make();
    this.all.set(id, fresh);
    return fresh;
  }
}
