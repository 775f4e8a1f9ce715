import type { BrowserContext, Page } from 'playwright-core';

/** What an agent does on a fixture page, and what can be seen of it there. Boxes are named as on `window.__editors`. */

/** Waits for the reply box of that name to be mounted. */
export async function mounted(page: Page, box: string): Promise<void> {
  await page.waitForFunction((name) => name in (window.__editors ?? {}), box);
}

/** Opens an address in a new tab and waits for the reply box of that name to be mounted. */
export async function open(context: BrowserContext, address: string, box: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await mounted(page, box);
  return page;
}

/** A page of either driver. */
interface Drawn {
  evaluate(run: () => Promise<unknown>): Promise<unknown>;
}

/** Waits until the page has drawn a frame, and with it whatever it draws once a frame. */
export async function drawn(page: Drawn): Promise<void> {
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Clicks into the reply box, once it is mounted, and types, key by key. Ends when the page has drawn the last of them. */
export async function type(page: Page, box: string, text: string): Promise<void> {
  await mounted(page, box);
  const element = await page.evaluateHandle((name) => window.__editors[name]!.element, box);
  const inFrame = await element.evaluate((node) => {
    const frame = node.ownerDocument.defaultView!.frameElement?.getBoundingClientRect();
    return frame ? { x: frame.x + 20, y: frame.y + 12 } : null;
  });
  // The page says that the frame lies over what is in it.
  if (inFrame) await page.mouse.click(inFrame.x, inFrame.y);
  else await element.click({ position: { x: 20, y: 12 } });
  await page.keyboard.type(text);
  await drawn(page);
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

/** How long something may take to be there and to hold still, in milliseconds. */
const PATIENCE = 20_000;

/** What `look` finds in the page, once it is the same from one frame to the next. */
export async function atRest<T>(page: Drawn, look: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const before = await look();
    await drawn(page);
    const now = await look();
    if (now !== null && JSON.stringify(now) === JSON.stringify(before)) return now;
  }
  throw new Error('What was looked for is not there, or never rests.');
}

/** A place near the beginning of a reply box, brought into view, in pixels of the page; in a page of either driver. */
export function placeInBox(page: { evaluate: unknown }, box: string): Promise<{ x: number; y: number }> {
  const evaluate = (page.evaluate as Page['evaluate']).bind(page);
  return evaluate((name) => {
    const { element } = window.__editors[name]!;
    const frame = element.ownerDocument.defaultView!.frameElement;
    // A body in a frame may reach out of it.
    if (!frame) element.scrollIntoView({ block: 'nearest' });
    const { x, y } = (frame ?? element).getBoundingClientRect();
    return { x: x + 20, y: y + 12 };
  }, box);
}

/** Rests the mouse on marked words. */
export async function pointAt(page: Page, words: string): Promise<void> {
  const { x, y } = await atRest(page, () => placeOfMark(page, words));
  // A mouse comes from somewhere, and is on its way for more than a frame.
  await page.mouse.move(x, y - 60);
  await drawn(page);
  await page.mouse.move(x, y);
}
