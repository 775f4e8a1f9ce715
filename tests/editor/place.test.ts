import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard } from '../../lib/editor/place.ts';

const line = (left: number, top: number, width = 80, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const view = { width: 1000, height: 700 };
const card = { width: 336, height: 180 };

test('the card goes under the last line of the words', () => {
  const at = placeCard([line(400, 100), line(20, 120)], card, view);
  expect(at).toMatchObject({ left: 20, top: 148, above: false });
});

test('the card goes over the first line where there is no room below', () => {
  const at = placeCard([line(400, 600), line(20, 620)], card, view);
  expect(at).toMatchObject({ left: 400, top: 412, above: true });
});

test('the card stays on the screen at the right edge and on a phone', () => {
  expect(placeCard([line(950, 100)], card, view).left).toBe(656);
  expect(placeCard([line(200, 100)], { width: 304, height: 180 }, { width: 320, height: 568 }).left).toBe(8);
});

test('the card never covers the words and never leaves the screen, however little room there is', () => {
  const size = fc.integer({ min: 40, max: 900 });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 0, max: 880 }), fc.nat(800), size, (width, height, top, left, room) => {
      const words = line(left, Math.min(top, room));
      const at = placeCard([words], { width: Math.min(width, 336), height }, { width: 900, height: room });
      const tall = Math.min(height, at.maxHeight);
      expect(at.top + tall <= words.top || at.top >= words.bottom).toBe(true);
      if (at.maxHeight > 0) expect(at.top >= 0 && at.top + tall <= room).toBe(true);
    }),
  );
});
