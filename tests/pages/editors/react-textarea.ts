import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { parseHtml } from '../shared/html.ts';
import type { MountEditor } from './editor.ts';

const plain = (html: string) => parseHtml(html.replaceAll('</p><p>', '\n')).textContent ?? '';

/** A textarea whose value React holds: what does not reach its state is put back at the next drawing. */
export const mount: MountEditor = async (place, html) => {
  const model = { value: plain(html), set: (_next: string) => {} };
  let ready = () => {};
  const drawn = new Promise<void>((resolve) => {
    ready = resolve;
  });
  function Reply() {
    const [value, setValue] = useState(model.value);
    model.value = value;
    model.set = setValue;
    return createElement('textarea', {
      'aria-label': 'Reply',
      ref: ready,
      value,
      onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
    });
  }
  const root = createRoot(place);
  root.render(createElement(Reply));
  await drawn;
  const element = place.querySelector('textarea')!;
  const command = (name: string) => {
    element.focus();
    document.execCommand(name);
  };
  return {
    kind: 'react-textarea',
    element,
    text: () => model.value,
    html: () => model.value,
    set: (next) => flushSync(() => model.set(plain(next))),
    undo: () => command('undo'),
    redo: () => command('redo'),
    destroy: () => root.unmount(),
  };
};
