import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked, type Tokens } from 'marked';

const root = join(import.meta.dirname, '..');

/** The documents that go with the extension, where people look for them who have nothing but the extension. */
const GUIDES = ['packs', 'patterns'] as const;

/** Where a link of the documents leads in the extension; what is not there is left as plain words. */
function place(href: string): string | null {
  if (/^https:/.test(href) || href.startsWith('#')) return href;
  const guide = GUIDES.find((name) => href === `${name}.md`);
  if (guide) return `${guide}.html`;
  return href === 'rules.md' ? '../options.html#checks' : null;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Renderer {
  parser: { parseInline(tokens: Tokens.Generic[]): string };
}

const markdown = new Marked({
  renderer: {
    heading(this: Renderer, { tokens, depth, text }: Tokens.Heading): string {
      // Links within a document name its headings as GitHub does.
      const id = text
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-');
      return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link(this: Renderer, { href, tokens }: Tokens.Link): string {
      const text = this.parser.parseInline(tokens);
      const to = place(href);
      return to === null ? text : `<a href="${escaped(to)}">${text}</a>`;
    },
    html: ({ text }: Tokens.HTML | Tokens.Tag): string => escaped(text),
  },
});

const STYLE = `
body { max-width: 46rem; margin: 0 auto; padding: 1rem; background: var(--bg); color: var(--text);
  font: var(--size-large) / 1.6 var(--font); overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; }
a { color: var(--brand); }
pre, table { display: block; overflow-x: auto; }
pre { padding: 0.75rem; border-radius: var(--radius-small); background: var(--sunken); }
code { font: 0.875em var(--mono); }
table { border-collapse: collapse; }
th, td { padding: 0.375rem 0.625rem; border: 1px solid var(--line); overflow-wrap: break-word; text-align: start;
  vertical-align: top; }
`;

/** A document as a page. */
export function guidePage(name: (typeof GUIDES)[number]): string {
  const text = readFileSync(join(root, 'docs', `${name}.md`), 'utf8');
  const title = /^# (.*)$/m.exec(text)?.[1] ?? name;
  const read = (name: string) => readFileSync(join(root, 'components', name), 'utf8');
  const tokens = read('tokens.css') + read('page-tokens.css');
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(title)} – Amends</title><style>${tokens}${STYLE}</style></head>`,
    // What is too wide scrolls by itself, and so can be reached by keyboard.
    `<body><main>${(markdown.parse(text) as string).replaceAll(/<(pre|table)>/g, '<$1 tabindex="0">')}</main></body>`,
    '</html>\n',
  ].join('\n');
}

/** All of them as files of the build. */
export const guidePages = (): { relativeDest: string; contents: string }[] =>
  GUIDES.map((name) => ({ relativeDest: `guide/${name}.html`, contents: guidePage(name) }));
