import { addMarkStyle } from './mark-style.ts';
import type { Field } from './text-map.ts';

const copied = [
  'direction',
  'font',
  'font-feature-settings',
  'font-kerning',
  'font-variation-settings',
  'letter-spacing',
  'line-height',
  'padding',
  'tab-size',
  'text-align',
  'text-indent',
  'text-rendering',
  'text-transform',
  'word-break',
  'word-spacing',
];

/**
 * Nothing can be drawn inside a textarea or an input. This lays a clear copy of its text exactly over it, takes no
 * clicks, and gives ranges in the copy to draw on. It keeps still until `sync` is called.
 */
export class Mirror {
  private readonly field: Field;
  private readonly host: HTMLElement;
  private readonly view: HTMLElement;
  private readonly words: Text;

  constructor(field: Field, signal: AbortSignal) {
    const { ownerDocument: document } = field;
    this.field = field;
    this.host = document.createElement('amends-mirror');
    this.host.setAttribute('aria-hidden', 'true');
    this.host.style.cssText =
      'all: initial; position: fixed; inset: 0; z-index: 2147483646; pointer-events: none; contain: strict;';
    const root = this.host.attachShadow({ mode: 'open' });
    this.view = document.createElement('div');
    this.words = document.createTextNode('');
    this.view.append(this.words);
    root.append(this.view);
    addMarkStyle(root, signal);
    signal.addEventListener('abort', () => this.host.remove());
  }

  /** Lays the copy over the field as it is now. Costs a layout, so at most once a frame. */
  sync(): void {
    const { field, view, host } = this;
    const box = field.getBoundingClientRect();
    const style = getComputedStyle(field);
    const single = field.localName === 'input';
    const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
    view.style.cssText = copied.map((name) => `${name}:${style.getPropertyValue(name)};`).join('');
    Object.assign(view.style, {
      position: 'fixed',
      left: `${box.left + field.clientLeft * scale}px`,
      top: `${box.top + field.clientTop * scale}px`,
      width: `${field.clientWidth}px`,
      height: `${field.clientHeight}px`,
      transform: scale === 1 ? 'none' : `scale(${scale})`,
      transformOrigin: '0 0',
      boxSizing: 'border-box',
      overflow: 'hidden',
      color: 'transparent',
      whiteSpace: single ? 'pre' : style.whiteSpace,
      overflowWrap: 'break-word',
    });
    // An input centres its line; a textarea begins at its top.
    if (single)
      view.style.lineHeight = `${field.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)}px`;
    // A line break at the very end has no height of its own without something after it.
    const text = `${field.value}\u200b`;
    if (this.words.data !== text) this.words.data = text;
    if (!host.isConnected) field.ownerDocument.documentElement.append(host);
    view.scrollTop = field.scrollTop;
    view.scrollLeft = field.scrollLeft;
  }

  range(start: number, end: number): Range | null {
    if (end > this.words.length) return null;
    const range = this.words.ownerDocument.createRange();
    range.setStart(this.words, start);
    range.setEnd(this.words, end);
    return range;
  }
}
