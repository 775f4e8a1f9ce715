import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTextOrder, report } from '../../cli/report.ts';
import { calm, finding } from './fake.ts';

const whole = finding({ rule: 'missing-name/absent' });
const first = finding({ rule: 'blame/z', span: { start: 2, end: 4 } });
const longer = finding({ rule: 'blame/a', span: { start: 2, end: 9 } });
const same = finding({ rule: 'robotic/b', span: { start: 2, end: 9 } });
const last = finding({ rule: 'blame/a', span: { start: 30, end: 31 } });

test('puts findings in text order, those about the whole draft last', () => {
  const order = fc.shuffledSubarray([first, longer, same, last, whole], { minLength: 5 });
  fc.assert(
    fc.property(order, (shuffled) => {
      expect(inTextOrder(shuffled)).toEqual([first, longer, same, last, whole]);
    }),
  );
});

test('leaves out start and end of a finding about the whole draft', () => {
  const { findings } = report({ findings: [whole], coverage: {}, facts: calm });
  expect(Object.keys(findings[0]!)).toEqual(['check', 'rule', 'message', 'rewrites']);
});
