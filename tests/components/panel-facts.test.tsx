// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { Customer } from '../../components/panel/customer.tsx';
import type { TabState } from '../../lib/browser/protocol.ts';
import type { Help } from '../../lib/packs/help.ts';
import { mount } from './mount.ts';
import { help, noon, nothingKnown, ready } from './panel-state.ts';

function show(state: TabState, known: Help | null = help) {
  const { page } = mount(<Customer state={state} help={known} now={noon} />);
  const rows = page.getAllByRole('term').map((term) => {
    const value = term.nextElementSibling as HTMLElement;
    const how = value.querySelector('small')?.textContent ?? null;
    const said = value.textContent?.slice(0, value.textContent.length - (how?.length ?? 0)) ?? '';
    return [term.textContent, [said, how, value.dataset.tone ?? null]] as const;
  });
  return { page, facts: Object.fromEntries(rows) };
}
const found = {
  customerName: '[data-test-id="requester-field"]',
  agentName: null,
  channel: 'button',
  visibility: null,
  messages: 'article',
};
const promise = help.promises[0]!;
const theirs = 'read in their words';

describe('what was read', () => {
  test('is said in full, with how it is known', () => {
    const { facts, page } = show(ready([], { found }));
    expect(facts).toMatchObject({
      Customer: ['Ana Duarte', 'from the requester field', null],
      Channel: ['Email', 'from the channel switch by the reply', null],
      'Signed by': ['Tom', null, null],
      'They wrote': ['2 times on this page, 1 since our last reply', 'from the conversation log', null],
      Waiting: [
        '9 hours, since their message (close to the target of 24 hours)',
        'from the times on their messages',
        'amber',
      ],
      Message: ['Complaint', theirs, null],
      Mood: ['Angry or hurt', theirs, null],
      'What went wrong': ['“my parcel arrived broken”', theirs, null],
      'Our apology so far': ['None on this page', 'read in our replies on this page', null],
    });
    expect(facts['We promised']?.[0]).toMatch(/^“It arrives on Thursday\.” – was due .*Nov.*, 2 days ago$/);
    expect(facts['We promised']?.[2]).toBe('red');
    expect(page.getByText('Waiting 9 hours').dataset.tone).toBe('amber');
    expect(page.getByText('Promise overdue').dataset.tone).toBe('red');
  });

  test('is said to be unknown where it is', () => {
    const { facts } = show(ready([], { conversation: nothingKnown }));
    expect(facts).toEqual({
      Customer: ['Unknown, so the greeting is not checked', null, null],
      Channel: ['Unknown, so there is no target for the answer', null, null],
      'Signed by': ['Unknown', null, null],
      Message: ['Not found on this page, so nothing is asked for that a complaint would need', null, null],
    });
  });

  test.each<[what: string, more: Partial<Help>, label: string, said: string, tone: string | null]>([
    [
      'nobody knows when they wrote',
      { thread: { ...help.thread, firstAt: null, lastAt: null } },
      'Waiting',
      'Unknown: the page does not say when they wrote',
      null,
    ],
    [
      'the last word was ours',
      { thread: { ...help.thread, unanswered: 0, firstAt: null, lastAt: null } },
      'Waiting',
      'Not waiting: the last word was ours',
      null,
    ],
    ['there is no target', { waiting: null }, 'Waiting', '9 hours, since their message', null],
    [
      'the target is over',
      { waiting: { amber: 30, red: 60 } },
      'Waiting',
      '9 hours, since their message (past the target of 1 hour)',
      'red',
    ],
    [
      'they wrote twice',
      { thread: { ...help.thread, unanswered: 2, lastAt: noon - 60_000 }, waiting: null },
      'Waiting',
      '9 hours, since the first unanswered message; the last came 1 minute ago',
      null,
    ],
    ['nothing was promised', { promises: [] }, 'We promised', 'Nothing found in our replies on this page', null],
    [
      'the page does not say when we wrote it',
      { promises: [{ ...promise, at: null, due: null }] },
      'We promised',
      '“It arrives on Thursday.” – no day is known, because the page does not say when we wrote it',
      null,
    ],
    [
      'no time was named',
      { promises: [{ ...promise, due: null, timed: false }] },
      'We promised',
      '“It arrives on Thursday.” – no time was given',
      null,
    ],
    [
      'we wrote again',
      { promises: [{ ...promise, kept: true }] },
      'We promised',
      '“It arrives on Thursday.” – we wrote again since',
      null,
    ],
  ])('when %s', (_what, more, label, said, tone) => {
    const { facts } = show(ready([]), { ...help, ...more });
    expect(facts[label]?.[0]).toBe(said);
    expect(facts[label]?.[2]).toBe(tone);
  });

  test('a promise is amber on its last day', () => {
    const { facts, page } = show(ready([]), { ...help, promises: [{ ...promise, due: noon + 3_600_000 }] });
    expect(facts['We promised']?.[2]).toBe('amber');
    expect(page.getByText('Promise due today')).toBeTruthy();
  });
});
