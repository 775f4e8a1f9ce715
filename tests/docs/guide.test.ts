import { expect, test } from 'vitest';
import { guidePages } from '../../scripts/guide-pages.ts';

test('every link in the guides that go with the extension leads somewhere in it, or to https', () => {
  const pages = guidePages();
  const ids = (name: string) =>
    [...(pages.find(({ relativeDest }) => relativeDest === name)?.contents ?? '').matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
  for (const { relativeDest, contents } of pages) {
    const links = [...contents.matchAll(/<a href="([^"]+)"/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThan(0);
    for (const to of links.filter((one) => !one.startsWith('https:') && !one.startsWith('../options.html'))) {
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
