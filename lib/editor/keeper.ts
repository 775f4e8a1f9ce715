/** A page that throws our element out this often within `WHILE` milliseconds insists, and gets its way. */
const MOST = 3;
const WHILE = 10_000;

/**
 * Keeps an element of ours in a page that may throw out what it does not know: it is put back, unless the page insists.
 * `back` is called after it was put back, `lost` when it is not.
 */
export class Keeper {
  private readonly element: HTMLElement;
  private readonly observer: MutationObserver;
  private parent: Element | null = null;
  private thrown: number[] = [];

  constructor(element: HTMLElement, back: () => void, lost: () => void) {
    this.element = element;
    this.observer = new MutationObserver(() => {
      const { parent } = this;
      if (!parent || element.parentElement === parent) return;
      const now = performance.now();
      this.thrown = [...this.thrown.filter((at) => now - at < WHILE), now];
      if (!parent.isConnected || this.thrown.length > MOST) {
        this.take();
        lost();
      } else {
        parent.append(element);
        back();
      }
    });
  }

  /** Puts the element at the end of `parent` and looks after it there. */
  put(parent: Element): void {
    if (this.element.parentElement !== parent) parent.append(this.element);
    if (this.parent === parent) return;
    this.parent = parent;
    this.observer.disconnect();
    this.observer.observe(parent, { childList: true });
  }

  /** Takes the element out of the page. */
  take(): void {
    this.parent = null;
    this.observer.disconnect();
    this.element.remove();
  }
}
