/** Has clicks wait for each other: an editor may take a while, and what is clicked meanwhile comes after it. */
export class Turns {
  /** The clicks that are at work or wait for their turn. */
  private readonly clicks = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  /** Does a step when all before it are done. The same click once more, before its step is done, is a double click. */
  take(click: string, step: () => Promise<void>): Promise<void> {
    if (this.clicks.has(click)) return Promise.resolve();
    this.clicks.add(click);
    const done = this.last.then(step).finally(() => this.clicks.delete(click));
    this.last = done.catch(() => {});
    return done;
  }
}
