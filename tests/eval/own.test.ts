import { expect, test } from 'vitest';
import { loadSet } from './data.ts';
import { firings } from './judge.ts';
import { ownItems } from './own-set.ts';
import { scoreOwn } from './score.ts';

test('every file of our own replies can be read, and most of what there is to find is in them', () => {
  const items = ownItems();
  expect(items.length).toBeGreaterThan(4000);
  for (const { reply, labels } of items) {
    for (const quotes of Object.values(labels ?? {}))
      if (Array.isArray(quotes)) for (const quote of quotes) expect(reply).toContain(quote);
  }
});

/** Words that some check's reader marked are no false alarm, even where another check marks them too. */
test('false alarms on our own replies do not grow', async () => {
  const set = await loadSet('own');
  const marked = firings(set, ({ start }) => start !== undefined);
  const unfounded = marked.filter(({ item, findings: [finding] }) =>
    Object.values(item.labels ?? {}).every(
      (quotes) =>
        !Array.isArray(quotes) ||
        !quotes.some((quote) => {
          const start = item.reply.indexOf(quote);
          return finding!.start! < start + quote.length && start < finding!.end!;
        }),
    ),
  );
  const labelled = unfounded.filter(({ verdict }) => verdict !== 'unlabelled');
  expect(marked.length).toBeGreaterThan(400);
  expect(labelled.length / marked.length).toBeLessThan(0.1);
  const { summary, rows } = scoreOwn(set);
  expect(summary.nag).toBeLessThan(0.05);
  const found = Object.fromEntries(rows.map(({ check, tp }) => [check, tp]));
  // What is found today is found tomorrow.
  for (const [check, least] of Object.entries({
    robotic: 115,
    'vague-time': 105,
    'weak-apology': 80,
    'missing-apology': 870,
    'missing-empathy': 430,
    'missing-next-step': 375,
    'no-option': 45,
    defensiveness: 295,
    blame: 120,
    dismissive: 105,
  }))
    expect(found[check], check).toBeGreaterThanOrEqual(least);
});
