import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Asker, type Question } from '../../entrypoints/drafts.content/asker.ts';
import type { CheckAnswer } from '../../lib/browser/protocol.ts';

const conversation = { customerName: null, agentName: null, channel: null, visibility: null, messages: [] };
const question = (n: number): Question => ({ n, draft: `draft ${n}`, conversation });
const answer = (n: number) => ({ n }) as CheckAnswer;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An asker whose background answers when told to. */
function setup() {
  const asked: { n: number; answer: () => void; fail: () => void }[] = [];
  const log: string[] = [];
  const end = new AbortController();
  const check = ({ n }: Question) =>
    new Promise<CheckAnswer>((resolve, reject) => {
      asked.push({ n, answer: () => resolve(answer(n)), fail: () => reject(new Error('gone')) });
    });
  const asker = new Asker(
    { check, answered: ({ n }) => log.push(`answered ${n}`), failed: () => log.push('failed') },
    end.signal,
  );
  return { asker, asked, log, end };
}

describe('a draft is put to the background', () => {
  test('one at a time, and of those that wait only the newest', async () => {
    const { asker, asked, log } = setup();
    for (const n of [1, 2, 3]) asker.ask(question(n));
    expect(asked.map(({ n }) => n)).toEqual([1]);
    asked[0]!.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.map(({ n }) => n)).toEqual([1, 3]);
    asked[1]!.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['answered 1', 'answered 3']);
  });

  test('again when the background was away for a moment', async () => {
    const { asker, asked, log } = setup();
    asker.ask(question(1));
    asked[0]!.fail();
    await vi.advanceTimersByTimeAsync(200);
    asked[1]!.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['answered 1']);
  });

  test('again when no answer comes', async () => {
    const { asker, asked } = setup();
    asker.ask(question(1));
    await vi.advanceTimersByTimeAsync(9000);
    expect(asked.map(({ n }) => n)).toEqual([1, 1]);
  });

  test('and given up in the end, but the next draft is asked again', async () => {
    const { asker, asked, log } = setup();
    asker.ask(question(1));
    for (let i = 0; i < 5; i++) {
      asked[i]!.fail();
      await vi.advanceTimersByTimeAsync(5000);
    }
    expect(log).toEqual(['failed']);
    asker.ask(question(2));
    asked[5]!.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['failed', 'answered 2']);
  });

  test('no more once the box is gone', async () => {
    const { asker, asked, log, end } = setup();
    asker.ask(question(1));
    end.abort();
    asked[0]!.answer();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test('with an older attempt dropped when a newer draft waits', async () => {
    const { asker, asked, log } = setup();
    asker.ask(question(1));
    asker.ask(question(2));
    asked[0]!.fail();
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.map(({ n }) => n)).toEqual([1, 2]);
    asked[1]!.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['answered 2']);
  });
});
