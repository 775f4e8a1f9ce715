import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oncePerFrame } from '../../entrypoints/drafts.content/frame.ts';

const page = Object.assign(new EventTarget(), { hidden: false });
let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  frames = [];
});

/** Puts the page in sight or out of it. Frames come only where it is in sight. */
function show(inSight: boolean): void {
  page.hidden = !inSight;
  page.dispatchEvent(new Event('visibilitychange'));
}
const draw = () => frames.splice(0).forEach((run) => void run());

function setup() {
  const done = vi.fn();
  const end = new AbortController();
  return { done, end, ask: oncePerFrame(done, end.signal) };
}

test('it is done once a frame, however often it is asked for', () => {
  show(true);
  const { done, ask } = setup();
  ask();
  ask();
  expect(done).not.toHaveBeenCalled();
  draw();
  expect(done).toHaveBeenCalledTimes(1);
  ask();
  draw();
  expect(done).toHaveBeenCalledTimes(2);
});

test('in a page that is not in sight it is done all the same', () => {
  show(false);
  const { done, ask } = setup();
  ask();
  vi.runAllTimers();
  expect(done).toHaveBeenCalledTimes(1);
});

test('it is done when the page goes out of sight before the frame, and once only when it comes back', () => {
  show(true);
  const { done, ask } = setup();
  ask();
  show(false);
  vi.runAllTimers();
  expect(done).toHaveBeenCalledTimes(1);
  show(true);
  draw();
  expect(done).toHaveBeenCalledTimes(1);
});

test('it is not done after the end', () => {
  show(true);
  const { done, end, ask } = setup();
  ask();
  end.abort();
  show(false);
  vi.runAllTimers();
  draw();
  expect(done).not.toHaveBeenCalled();
});
