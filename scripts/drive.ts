import type { BrowserContext, Page } from 'playwright-core';

/** What an agent does on a fixture page, and what can be seen of it there. Boxes are named as on `window.__editors`. */

/** Opens an address in a new tab and waits for the reply box of that name to be mounted. */
export async function open(context: BrowserContext, address: string, box: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction((name) => name in (window.__editors ?? {}), box);
  return page;
}

/** Clicks into the reply box and types, key by key. */
export async function type(page: Page, box: string, text: string): Promise<void> {
  const element = await page.evaluateHandle((name) => window.__editors[name]!.element, box);
  const inFrame = await element.evaluate((node) => {
    const frame = node.ownerDocument.defaultView!.frameElement?.getBoundingClientRect();
    return frame ? { x: frame.x + 20, y: frame.y + 12 } : null;
  });
  // The page says that the frame lies over what is in it.
  if (inFrame) await page.mouse.click(inFrame.x, inFrame.y);
  else await element.click({ position: { x: 20, y: 12 } });
  await page.keyboard.type(text);
}

/** The editor's own model as plain text, without the signature and the quoted mail that Gmail keeps below the reply. */
export const modelText = (page: Page, box: string): Promise<string> =>
  page.evaluate((name) => window.__editors[name]!.text().split('\n-- \n')[0]!.trimEnd(), box);

/** Waits until what is done next is an undo step of its own: some editors join quick changes into one. */
export const rested = (page: Page, box: string): Promise<void> =>
  page.evaluate((name) => window.__editors[name]!.rested?.(), box);

/** The editor's own model as the HTML that would be sent. */
export const modelHtml = (page: Page, box: string): Promise<string> =>
  page.evaluate((name) => window.__editors[name]!.html(), box);

/** The words under our marks, in the order of the page. */
export const marks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = ['amends-problem', 'amends-advice'];
    const views = [window, ...Array.from(window.frames)] as (typeof window)[];
    const ranges = views.flatMap(({ CSS: { highlights } }) =>
      names.flatMap((name) => [...(highlights.get(name) ?? [])] as Range[]),
    );
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map(String);
  });

/** The middle of the first line of the marked words, on the screen; null if no mark is on them. */
export const placeOfMark = (page: Page, words: string): Promise<{ x: number; y: number } | null> =>
  page.evaluate((wanted) => {
    const views = [window, ...Array.from(window.frames)] as (typeof window)[];
    const ours = views.flatMap(({ CSS: { highlights } }) =>
      [...highlights].filter(([name]) => name.startsWith('amends')),
    );
    const range = ours.flatMap(([, highlight]) => [...highlight] as Range[]).find((drawn) => String(drawn) === wanted);
    const [rect] = range?.getClientRects() ?? [];
    const frame = range?.startContainer.ownerDocument?.defaultView?.frameElement?.getBoundingClientRect();
    return rect
      ? { x: rect.x + rect.width / 2 + (frame?.x ?? 0), y: rect.y + rect.height / 2 + (frame?.y ?? 0) }
      : null;
  }, words);

/** Rests the mouse on marked words. */
export async function pointAt(page: Page, words: string): Promise<void> {
  const place = await placeOfMark(page, words);
  if (!place) throw new Error(`No mark is on “${words}”.`);
  // A mouse comes from somewhere.
  await page.mouse.move(place.x, place.y - 60);
  await page.mouse.move(place.x, place.y);
}
