import { createElement, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Element, Node, Text, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, type RenderElementProps, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { escapeHtml, parseHtml } from '../shared/html.ts';
import type { MountEditor } from './editor.ts';

interface Words {
  text: string;
  bold?: boolean;
}
interface Link {
  type: 'link';
  url: string;
  children: Words[];
}
interface Paragraph {
  type: 'paragraph';
  children: (Words | Link)[];
}

function words(node: globalThis.Node, bold = false): (Words | Link)[] {
  if (node.nodeType === 3) return [bold ? { text: node.nodeValue ?? '', bold } : { text: node.nodeValue ?? '' }];
  const element = node as HTMLElement;
  const strong = bold || /^(B|STRONG)$/.test(element.nodeName);
  const inner = [...element.childNodes].flatMap((child) => words(child, strong));
  return element.nodeName === 'A'
    ? [{ type: 'link', url: element.getAttribute('href') ?? '', children: inner as Words[] }]
    : inner;
}

function parse(html: string): Descendant[] {
  const blocks = [...parseHtml(html).childNodes].map((node): Paragraph => {
    const children = words(node);
    return { type: 'paragraph', children: children.length > 0 ? children : [{ text: '' }] };
  });
  const parsed: Paragraph[] = blocks.length > 0 ? blocks : [{ type: 'paragraph', children: [{ text: '' }] }];
  return parsed as unknown as Descendant[];
}

function serialize(node: Node): string {
  if (Text.isText(node))
    return (node as Words).bold ? `<strong>${escapeHtml(node.text)}</strong>` : escapeHtml(node.text);
  const inner = node.children.map(serialize).join('');
  const { type, url } = node as unknown as Link;
  return type === 'link' ? `<a href="${url}">${inner}</a>` : `<p>${inner}</p>`;
}

function element({ attributes, children, element: node }: RenderElementProps): ReactElement {
  const { type, url } = node as unknown as Link;
  return type === 'link'
    ? createElement('a', { ...attributes, href: url }, children)
    : createElement('p', attributes, children);
}

function leaf({ attributes, children, leaf: node }: RenderLeafProps): ReactElement {
  return createElement('span', attributes, (node as Words).bold ? createElement('strong', null, children) : children);
}

/** Slate with paragraphs, bold and links, and the usual history. */
export const mount: MountEditor = async (place, html) => {
  const editor = withHistory(withReact(createEditor()));
  const { isInline } = editor;
  editor.isInline = (node) => (node as unknown as Link).type === 'link' || isInline(node);
  const root = createRoot(place);
  const attributes = Object.fromEntries([...place.attributes].map(({ name, value }) => [name, value]));
  const editable = createElement(Editable, { ...attributes, renderElement: element, renderLeaf: leaf, onKeyDown });
  root.render(createElement(Slate, { editor, initialValue: parse(html), children: editable }));
  // React draws when it finds the time.
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!place.querySelector('[data-slate-editor]')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(place, { childList: true, subtree: true });
  });

  function onKeyDown(event: { ctrlKey: boolean; key: string; preventDefault(): void }): void {
    if (!event.ctrlKey || event.key !== 'b') return;
    event.preventDefault();
    const { bold } = (Editor.marks(editor) ?? {}) as { bold?: boolean };
    if (bold) Editor.removeMark(editor, 'bold');
    else Editor.addMark(editor, 'bold', true);
  }
  return {
    kind: 'slate',
    element: place.querySelector<HTMLElement>('[data-slate-editor]')!,
    text: () => editor.children.map((block) => Node.string(block)).join('\n'),
    html: () =>
      editor.children
        .filter((node) => Element.isElement(node))
        .map(serialize)
        .join(''),
    set: (next) =>
      Editor.withoutNormalizing(editor, () => {
        Transforms.deselect(editor);
        Transforms.removeNodes(editor, { at: [], match: (_, path) => path.length === 1, mode: 'highest' });
        Transforms.insertNodes(editor, parse(next), { at: [0] });
      }),
    undo: () => editor.undo(),
    redo: () => editor.redo(),
    drawn: async () => {
      const shows = () => {
        try {
          return editor.children.every((block) => ReactEditor.toDOMNode(editor, block).isConnected);
        } catch {
          // It says so of what it has not drawn yet.
          return false;
        }
      };
      while (!shows()) await new Promise(requestAnimationFrame);
    },
    placed: async () => {
      const same = () => {
        const { anchorNode, anchorOffset } = document.getSelection()!;
        if (!anchorNode || !editor.selection) return false;
        const { anchor } = editor.selection;
        const node = ReactEditor.toDOMPoint(editor, anchor);
        return node[0] === anchorNode && node[1] === anchorOffset;
      };
      while (!same()) await new Promise(requestAnimationFrame);
    },
    destroy: () => root.unmount(),
  };
};
