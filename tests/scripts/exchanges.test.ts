import { expect, test } from 'vitest';
import { parseExchanges } from '../../scripts/exchanges.ts';

test('an exchange is a message and the sentences of the reply to it, each with its tags', () => {
  expect(parseExchanges('a.txt', '> CU | Broken again!\nas | Sorry, a new one is on its way.\n- | Ana\n')).toEqual([
    {
      id: 'a.txt:1',
      tags: 'CU',
      customer: 'Broken again!',
      sentences: [
        { tags: 'as', text: 'Sorry, a new one is on its way.' },
        { tags: '-', text: 'Ana' },
      ],
    },
  ]);
});

test('a line that is neither message nor sentence is named with its file and line', () => {
  expect(() => parseExchanges('a.txt', '> C | Broken again.\nQ | What?')).toThrow('a.txt:2');
  expect(() => parseExchanges('a.txt', 's | An answer to nobody.')).toThrow('a.txt:1');
});
