import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** Pixels between pictures that stand side by side. */
const GAP = 16;

/** A page as it is seen now. What moves is stopped, and the caret is left out. */
export const shot = (page: Page): Promise<Buffer> => page.screenshot({ animations: 'disabled' });

/** A page at several widths, each `height` pixels high. `ready` brings the page to what is to be seen. */
export async function atWidths(
  page: Page,
  widths: readonly number[],
  height: number,
  ready: () => Promise<unknown> = async () => {},
): Promise<Buffer[]> {
  const shots: Buffer[] = [];
  // What is pointed at looks different.
  await page.mouse.move(0, 0);
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await ready();
    shots.push(await shot(page));
  }
  return shots;
}

/**
 * Puts pictures side by side and saves them as one small file.
 * @returns the bytes of the file.
 */
export async function save(file: string, pictures: readonly Buffer[], background: string): Promise<number> {
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
  let left = 0;
  const layers = pictures.map((input, i) => {
    const layer = { input, left, top: 0 };
    left += sizes[i]!.width + GAP;
    return layer;
  });
  const canvas = { width: left - GAP, height: Math.max(...sizes.map(({ height }) => height)), channels: 3 as const };
  const { size } = await sharp({ create: { ...canvas, background } })
    .composite(layers)
    .png({ palette: true, effort: 10, compressionLevel: 9, dither: 0 })
    .toFile(file);
  return size;
}
