import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addresses } from '../harness/addresses.ts';
import { useLibrary } from '../harness/library.ts';

/** The text of a box as it is laid out, and the way from every offset of it to the page and back. */

const library = useLibrary();
let page: Page;
beforeAll(async () => {
  page = await library.open(addresses.elsewhere);
  await page.evaluate(() => document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'box' })));
});

/** The text that is read from this HTML; `style` is the box's own. */
const read = (html: string, style = '', skip = ''): Promise<string> =>
  page.evaluate(
    ([inner, css, left]) => {
      const box = document.getElementById('box')!;
      box.style.cssText = css!;
      box.innerHTML = inner!;
      return window.library.mapText(box, left).text;
    },
    [html, style, skip],
  );

describe('lines', () => {
  test.each([
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo'],
    ['an empty paragraph', '<p>One</p><p><br></p><p>Two</p>', 'One\n\nTwo'],
    ['a paragraph without anything', '<p>One</p><p></p><p>Two</p>', 'One\n\nTwo'],
    [
      'the first line bare, as Gmail writes it',
      'One<div>Two</div><div><br></div><div>Three</div>',
      'One\nTwo\n\nThree',
    ],
    ['blocks in blocks', '<div><div>One</div><div><p>Two</p></div></div>Three', 'One\nTwo\nThree'],
    ['line breaks', 'One<br>Two<br><br>Three', 'One\nTwo\n\nThree'],
    ['a last line break, which does not show', '<p>One<br></p><p>Two</p>', 'One\nTwo'],
    ['a line break that shows because of a filler behind it', '<p>One<br><br></p>', 'One\n'],
    [
      'a list and a table',
      '<ul><li>One</li><li>Two</li></ul><table><tr><td>A</td><td>B</td></tr></table>',
      'One\nTwo\nA\nB',
    ],
    ['a filler in an empty box', '<p><br></p>', ''],
    ['nothing', '', ''],
    ['an empty line at the end', '<p>One</p><p><br></p>', 'One\n'],
    ['a line inside formatting', '<b>One<br>Two</b> three', 'One\nTwo three'],
  ])('%s', async (_what, html, text) => expect(await read(html)).toBe(text));
});

describe('spaces', () => {
  test.each([
    ['no-break spaces are spaces', 'One&nbsp;two&nbsp; three', 'One two  three'],
    ['what the source breaks is not broken', 'One\n   two\tthree', 'One two three'],
    ['spaces between blocks do not show', '<div>\n  <p>One</p>\n  <p> Two </p>\n</div>', 'One\nTwo'],
    ['spaces at a seam show once', 'One <b> two</b> <i>three</i>', 'One two three'],
  ])('%s', async (_what, html, text) => expect(await read(html)).toBe(text));

  test('are kept where the style keeps them', async () => {
    expect(await read('<p> One  two\nthree </p>', 'white-space: pre-wrap')).toBe(' One  two\nthree ');
  });

  test('zero-width fillers vanish, joiners stay', async () => {
    expect(await read('so\u200brry \ufeff\u2060👩‍🔧 <span>\ufeff</span>ok')).toBe('sorry 👩‍🔧 ok');
  });
});

describe('what is no text', () => {
  test.each([
    ['an image', 'See <img src="data:,"> here', 'See \ufffc here'],
    ['an emoji that is a picture', 'Sorry <img alt="🙏" data-emoji="1f64f">', 'Sorry 🙏'],
    ['a mention', 'Hi <span contenteditable="false">@Nadia <i>Haddad</i></span>, hello', 'Hi @Nadia Haddad, hello'],
    [
      'a widget with a caption of its own',
      '<figure contenteditable="false"><img><p contenteditable="true">Hi</p></figure>',
      '\ufffc\nHi',
    ],
    ['hidden parts', 'One<span hidden>two</span><i style="display: none">three</i>', 'One'],
    [
      'what editors keep for themselves',
      '<p>One<img class="ProseMirror-separator"><br></p><span data-slate-placeholder="1">Write…</span>',
      'One',
    ],
    ['what ProseMirror shows of others', 'Hi<span class="ProseMirror-widget" contenteditable="false">Tom</span>', 'Hi'],
    ['the cursor that Lexical draws', '<div contenteditable="false" data-lexical-cursor="true"></div><p>Hi</p>', 'Hi'],
    [
      'what TinyMCE draws around a table',
      '<p>Hi</p><div data-mce-bogus="all"></div><div data-mce-bogus="all">Hi</div>',
      'Hi',
    ],
    ['scripts and styles', 'One<style>p{}</style><script>x</script>', 'One'],
  ])('%s', async (_what, html, text) => expect(await read(html)).toBe(text));

  test('quoted mail and signatures, as the host names them', async () => {
    const html = 'Hello<div class="sig">Tom</div><div><br></div><div class="quote">You wrote <b>this</b></div>';
    expect(await read(html, '', '.sig,.quote')).toBe('Hello\n');
  });
});

const samples = [
  'One<div>Two <b>bold</b> <a href="#">a link</a></div><div><br></div><ul><li>Three</li></ul>',
  '<p>so\u200brry &nbsp; <b>\ufeff</b>then</p><p><br></p><p> end </p>',
  'Hi <span contenteditable="false">@Nadia</span>, see <img src="data:,"> and<br><br>bye<br>',
];

describe('the way to the page and back', () => {
  test.each(samples)('ends where it began: %s', async (html) => {
    await read(html);
    const wrong = await page.evaluate(() => {
      const map = window.library.mapText(document.getElementById('box')!);
      const found: unknown[] = [];
      for (let at = 0; at <= map.text.length; at++) {
        for (const left of [true, false]) {
          const place = map.place(at, left);
          // Inside a mention there is no place.
          if (place && map.offset(place.node, place.offset) !== at)
            found.push([at, left, map.offset(place.node, place.offset)]);
        }
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test.each(samples)('gives ranges that hold the words: %s', async (html) => {
    await read(html);
    const wrong = await page.evaluate(() => {
      const map = window.library.mapText(document.getElementById('box')!);
      const clean = (text: string) => text.replace(/[\u200b\u2060\ufeff\ufffc]/g, '').replace(/\s+/g, ' ');
      const found: unknown[] = [];
      for (const { 0: word, index } of map.text.matchAll(/[^\s\ufffc]+/g)) {
        const range = map.range(index, index + word.length);
        // What begins or ends inside a mention has no range, and then nothing is drawn or written.
        if (range ? clean(String(range)) !== clean(word) : !/Nadia/.test(word)) found.push([word, String(range)]);
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test('refuses a span that begins inside a mention, and takes it whole', async () => {
    await read('Hi <span contenteditable="false">Nadia Haddad</span>, hello');
    const [part, whole] = await page.evaluate(() => {
      const map = window.library.mapText(document.getElementById('box')!);
      return [map.range(9, 15), map.range(3, 15)].map((range) => range && String(range));
    });
    expect([part, whole]).toEqual([null, 'Nadia Haddad']);
  });
});

test('a mention of Quill is all that Quill has put around it', async () => {
  await read('<p><span>\ufeff<span contenteditable="false">Nadia</span>\ufeff</span> you</p>');
  const places = await page.evaluate(() => {
    const map = window.library.mapText(document.getElementById('box')!);
    return [map.place(0), map.place(5, true)].map((place) => [place?.node.nodeName, place?.offset]);
  });
  expect(places).toEqual([
    ['P', 0],
    ['P', 1],
  ]);
});

test('a draft of ten times the length takes about ten times as long to read', async () => {
  const [short, long] = await page.evaluate(() => {
    const box = document.getElementById('box')!;
    const line = '<p>We have looked into <b>your</b> order and it left us on Monday, so it is on its way now.</p>';
    return [60, 600].map((lines) => {
      box.innerHTML = line.repeat(lines);
      const times = Array.from({ length: 40 }, () => {
        const start = performance.now();
        // As many lines in all, so that both take about as long and are disturbed as often.
        for (let read = 0; read < 600; read += lines) window.library.mapText(box);
        return performance.now() - start;
      });
      return Math.min(...times);
    });
  });
  // Reading every line anew for each line would take a hundred times as long.
  expect((10 * long!) / short!).toBeLessThan(40);
});
