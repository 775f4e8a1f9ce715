import { expect, test } from 'vitest';
import { guidePages } from '../../scripts/guide-pages.ts';

const pages = guidePages();

test('the documents that go with the extension are pages', () => {
  expect(pages.map(({ relativeDest }) => relativeDest)).toEqual(['guide/packs.html', 'guide/patterns.html']);
  expect(pages[0]?.contents).toContain('<h1>Rule packs</h1>');
  expect(pages[0]?.contents).toContain('<pre tabindex="0">');
});

test('no link of theirs leads nowhere', () => {
  const links = pages.flatMap(({ contents }) =>
    [...contents.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? ''),
  );
  expect(links).toContain('patterns.html');
  const inside = links.filter((href) => !href.startsWith('https://'));
  expect(inside.filter((href) => !['packs.html', 'patterns.html', '../options.html#checks'].includes(href))).toEqual(
    [],
  );
});

test('nothing in them runs', () => {
  for (const { contents } of pages) expect(contents).not.toMatch(/<script|\son\w+=/i);
});
