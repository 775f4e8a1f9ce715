import { Keeper } from './keeper.ts';
import { addMarkStyle, addSheet } from './mark-style.ts';
import { unzoomed } from './roots.ts';
import type { Field } from './text-map.ts';

/** What lays out text. Shorthands are left alone: they are empty wherever a part of them has no place in them. */
const copied = /^(direction|font-|hyph|letter-|line-|padding-|tab-|text-(align|indent|rendering|transform|wrap)|word-)/;

/** An indent is of the first line only. High contrast gives marks in the page a ground of their own, which these have not. */
const css = `
div + div { text-indent: 0 }
@media (forced-colors: active) {
  ::highlight(amends-problem), ::highlight(amends-advice) { text-decoration-color: Highlight; }
}`;

/**
 * Nothing can be drawn inside a textarea or an input. This lays a clear copy of its text exactly over it, takes no
 * clicks, and gives ranges in the copy to draw on. It keeps still until `sync` is called.
 */
export class Mirror {
  private readonly field: Field;
  private readonly host: HTMLElement;
  private readonly keeper: Keeper;
  /** The page does not want the copy: the words have no marks then, but the panel still names them. */
  private unwanted = false;
  private readonly view: HTMLElement;
  /** One element a line, so that a key costs the layout of the line it is typed in and not of them all. */
  private lines: { text: string; node: Text }[] = [];
  private readonly copied: readonly string[];
  private look = '';

  constructor(field: Field, signal: AbortSignal) {
    const { ownerDocument: document } = field;
    this.field = field;
    this.copied = [...getComputedStyle(field)].filter((name) => copied.test(name));
    this.host = document.createElement('amends-mirror');
    this.host.setAttribute('aria-hidden', 'true');
    this.host.popover = 'manual';
    this.host.style.cssText =
      'all: initial; position: fixed; inset: 0; z-index: 2147483646; pointer-events: none; contain: strict;';
    const root = this.host.attachShadow({ mode: 'open' });
    this.view = document.createElement('div');
    root.append(this.view);
    addMarkStyle(root, signal);
    addSheet(root, css, signal);
    this.keeper = new Keeper(
      this.host,
      () => this.sync(),
      () => {
        this.unwanted = true;
      },
    );
    signal.addEventListener('abort', () => this.keeper.take());
  }

  /** Lays the copy over the field as it is now. Costs a layout, so at most once a frame. */
  sync(): void {
    const { field, view } = this;
    const look = this.lookOf();
    if (look !== this.look) view.style.cssText = look;
    this.look = look;
    this.write(field.value.split('\n'));
    if (!this.unwanted) {
      this.keeper.put(field.ownerDocument.documentElement);
      // A modal dialog is shown over all that is not shown so after it.
      if (!this.host.matches(':popover-open')) this.host.showPopover();
    }
    view.scrollTop = field.scrollTop;
    view.scrollLeft = field.scrollLeft;
  }

  range(start: number, end: number): Range | null {
    const from = this.place(start);
    const to = this.place(end);
    if (!from || !to) return null;
    const range = this.host.ownerDocument.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  private place(offset: number): [Text, number] | null {
    let left = offset;
    for (const { text, node } of this.lines) {
      if (left <= text.length) return [node, left];
      left -= text.length + 1;
    }
    return null;
  }

  /** Changes the lines that differ and leaves the others as they are, laid out. */
  private write(texts: readonly string[]): void {
    const { lines, view } = this;
    let head = 0;
    while (head < lines.length && head < texts.length && lines[head]!.text === texts[head]) head++;
    let tail = 0;
    const most = Math.min(lines.length, texts.length) - head;
    while (tail < most && lines.at(-1 - tail)!.text === texts.at(-1 - tail)) tail++;
    const before = lines.length - tail;
    const fresh = texts.slice(head, texts.length - tail).map((text) => {
      // An empty line has no height of its own.
      const node = view.ownerDocument.createTextNode(text || '\u200b');
      return { text, node };
    });
    const rest = view.children[before] ?? null;
    for (const child of [...view.children].slice(head, before)) child.remove();
    for (const { node } of fresh) {
      const line = view.ownerDocument.createElement('div');
      line.append(node);
      view.insertBefore(line, rest);
    }
    lines.splice(head, before - head, ...fresh);
  }

  private lookOf(): string {
    const { field } = this;
    const box = field.getBoundingClientRect();
    const style = getComputedStyle(field);
    const single = field.localName === 'input';
    const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
    const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
    return [
      ...this.copied.map((name) => `${name}:${style.getPropertyValue(name)}`),
      `position:fixed;left:${box.left + field.clientLeft * scale}px;top:${box.top + field.clientTop * scale}px`,
      `width:${field.clientWidth}px;height:${field.clientHeight}px`,
      // The page as a whole may be zoomed, and these are pixels of the window.
      `zoom:${unzoomed(field.ownerDocument.documentElement)}`,
      `transform:${scale === 1 ? 'none' : `scale(${scale})`};transform-origin:0 0`,
      'box-sizing:border-box;overflow:hidden;color:transparent;forced-color-adjust:none;overflow-wrap:break-word',
      `white-space:${single ? 'pre' : style.whiteSpace}`,
      // An input centres its line; a textarea begins at its top.
      single ? `line-height:${field.clientHeight - padding}px` : '',
    ].join(';');
  }
}
