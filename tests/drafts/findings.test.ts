import { describe, expect, test } from 'vitest';
import { carry, Findings } from '../../entrypoints/drafts.content/findings.ts';
import type { CheckAnswer } from '../../lib/browser/protocol.ts';
import { changeBetween } from '../../lib/editor/shift.ts';
import type { Finding } from '../../lib/engine/types.ts';

const text = 'Hello. You failed to reply. Your fault.';
const find = (words: string, extra: Partial<Finding> = {}): Finding => {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const rewrites = [{ ...span, text: 'Sorry', slots: 0 }];
  return {
    key: words,
    check: 'blame',
    rule: 'blame/x',
    level: 'problem',
    span,
    message: '',
    source: null,
    rewrites,
    ...extra,
  };
};
const missing = find('', { key: 'missing', span: null, rewrites: [{ start: 7, end: 7, text: 'Sorry. ', slots: 0 }] });
const to = (after: string, findings = [find('You failed'), find('Your fault'), missing]) =>
  carry(findings, changeBetween(text, after), after);
const words = (findings: readonly Finding[], after: string) =>
  findings.map(({ span, key }) => (span ? after.slice(span.start, span.end) : key));

describe('findings and a change', () => {
  test('follow it with their rewrites', () => {
    const after = 'Hello there. You failed to reply. Your fault.';
    const moved = to(after);
    expect(words(moved, after)).toEqual(['You failed', 'Your fault', 'missing']);
    expect(moved.map(({ rewrites }) => rewrites[0]?.start)).toEqual([13, 34, 13]);
  });

  test('vanish where it touched their words or those of a rewrite', () => {
    expect(words(to('Hello. You never failed to reply. Your fault.'), text)).not.toContain('You failed');
    const wide = find('Your fault', { rewrites: [{ start: 7, end: 38, text: 'We are sorry', slots: 0 }] });
    expect(to('Hello. You failed to answer. Your fault.', [wide])).toEqual([]);
  });
});

describe('what is shown', () => {
  const answer = (findings: Finding[]): CheckAnswer => ({
    n: 0,
    names: {},
    applyKeys: '',
    locked: [],
    findings,
    coverage: {},
    facts: {} as CheckAnswer['facts'],
  });
  const all = () => true;
  const none = () => false;

  test('comes in the order of the text, what is missing last', () => {
    const findings = new Findings();
    findings.take(answer([missing, find('Your fault'), find('You failed')]), null, text);
    expect(findings.visible(all, none).map(({ key }) => key)).toEqual(['You failed', 'Your fault', 'missing']);
  });

  test('is not held back again once it was seen', () => {
    const findings = new Findings();
    findings.take(answer([find('You failed'), find('Your fault')]), null, text);
    const isHeld = ({ key }: Finding) => key === 'Your fault';
    expect(findings.visible(all, isHeld).map(({ key }) => key)).toEqual(['You failed']);
    findings.show(findings.visible(all, none));
    expect(findings.visible(all, isHeld)).toHaveLength(2);
    findings.forget();
    expect(findings.visible(all, none)).toEqual([]);
  });
});
