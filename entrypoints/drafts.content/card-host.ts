import { type ComponentChild, render } from 'preact';
import css from '../../components/card.css?inline';
import tokens from '../../components/tokens.css?inline';
import { addSheet } from '../../lib/editor/mark-style.ts';
import { placeCard } from '../../lib/editor/place.ts';
import { around, unzoomed } from '../../lib/editor/roots.ts';

// A page may set its root to any size, so what our surfaces give in rem becomes pixels here.
const sheet = (tokens + css).replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);

/** The page's style sheets must not reach the element, however specific they are. */
const bare: Readonly<Record<string, string>> = {
  all: 'initial',
  'color-scheme': 'light dark',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  'z-index': '2147483647',
};

/** Where the card stands in the page: an element of its own in the top layer, with its own shadow root. */
export class CardHost {
  readonly element: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly holder: HTMLElement;
  /** What a screen reader says by itself while the keyboard stays in the box. */
  private readonly voice: HTMLElement;
  private readonly watch: MutationObserver;

  /** `gone` is called when the page has thrown the card out. */
  constructor(document: Document, gone: () => void) {
    this.watch = new MutationObserver(() => {
      if (!this.element.isConnected) gone();
    });
    this.element = document.createElement('amends-card');
    this.root = this.element.attachShadow({ mode: 'open' });
    addSheet(this.root, sheet);
    this.holder = document.createElement('div');
    this.voice = document.createElement('div');
    this.voice.className = 'unseen';
    this.voice.setAttribute('role', 'status');
    this.root.append(this.holder, this.voice);
    this.element.setAttribute('popover', 'manual');
    for (const [name, value] of Object.entries(bare)) this.element.style.setProperty(name, value, 'important');
    // What is pressed in the card is neither the page's business nor a reason for the box to lose the focus.
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'keydown', 'keyup']) {
      this.element.addEventListener(type, (event) => event.stopPropagation());
    }
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get isOpen(): boolean {
    return this.element.isConnected && this.element.matches(':popover-open');
  }

  /** Shows the content at these words, which are never covered. The words are lines on the screen. */
  show(content: ComponentChild, words: readonly DOMRect[], near: Element): void {
    render(content, this.holder);
    const { ownerDocument } = this.element;
    // A modal dialog makes everything outside of it dead, also where the box is in a shadow tree or a frame within it.
    const dialog = around(near).find((at) => at.localName === 'dialog' && at.ownerDocument === ownerDocument);
    const parent = dialog ?? ownerDocument.documentElement;
    if (this.element.parentElement !== parent) {
      this.watch.disconnect();
      parent.append(this.element);
      this.watch.observe(parent, { childList: true });
    }
    // The page may be zoomed as a whole, and the words are where the window has them.
    this.element.style.setProperty('zoom', String(unzoomed(parent)), 'important');
    if (!this.isOpen) this.element.showPopover();
    this.holder.style.maxHeight = 'none';
    const { width, height } = this.holder.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top, maxHeight, above } = placeCard(words, { width, height }, view);
    this.holder.style.maxHeight = `${maxHeight}px`;
    this.holder.className = above ? 'above' : '';
    this.element.style.setProperty('left', `${left}px`, 'important');
    this.element.style.setProperty('top', `${top}px`, 'important');
  }

  /** Has a screen reader say the content: only what changes in the page is said, so it comes after the card itself. */
  say(content: ComponentChild): void {
    requestAnimationFrame(() => {
      if (this.isOpen) render(content, this.voice);
    });
  }

  hide(): void {
    this.watch.disconnect();
    render(null, this.holder);
    render(null, this.voice);
    this.element.remove();
  }

  /** Whether the keyboard is in the card. */
  get hasFocus(): boolean {
    return this.root.activeElement !== null;
  }

  buttons(): HTMLElement[] {
    return [...this.root.querySelectorAll('button')];
  }

  focused(): Element | null {
    return this.root.activeElement;
  }
}
