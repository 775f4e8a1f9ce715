import { expect, test } from 'vitest';
import { guidePages } from '../../scripts/guide-pages.ts';

const pages = guidePages();

test('the documents that go with the extension are pages', () => {
  expect(pages.map(({ relativeDest }) => relativeDest)).toEqual(['guide/packs.html', 'guide/patterns.html']);
  expect(pages[0]?.contents).toMatch(/<h1[^>]*>Rule packs<\/h1>/);
  expect(pages[0]?.contents).toContain('<pre tabindex="0">');
});

test('every link of theirs leads somewhere in the extension, or to https', () => {
  const ids = (name: string) =>
    [...(pages.find(({ relativeDest }) => relativeDest === name)?.contents ?? '').matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
  for (const { relativeDest, contents } of pages) {
    const links = [...contents.matchAll(/href="([^"]*)"/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThan(0);
    for (const to of links.filter((one) => !one.startsWith('https://') && one !== '../options.html#checks')) {
      const [page, id] = to.split('#');
      const at = page ? `guide/${page}` : relativeDest;
      expect(
        pages.map((one) => one.relativeDest),
        to,
      ).toContain(at);
      if (id) expect(ids(at), to).toContain(id);
    }
  }
});

test('nothing in them runs', () => {
  for (const { contents } of pages) expect(contents).not.toMatch(/<script|\son\w+=/i);
});
