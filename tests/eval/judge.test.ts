import { expect, test } from 'vitest';
import type { ReportedFinding } from '../../cli/report.ts';
import type { LabelledItem, LabelledSet, Labels } from './data.ts';
import { countRules, judge } from './judge.ts';

const reply = 'You failed to read it. Sorry if that hurts.';
const item = (id: string, labels: Labels): LabelledItem => ({
  id,
  source: 'x',
  customer: '',
  reply,
  history: [],
  labels,
});
const blame = (start: number, end: number): ReportedFinding => ({
  check: 'blame',
  rule: 'blame/x',
  start,
  end,
  message: '',
  rewrites: [],
});
const whole: ReportedFinding = { check: 'no-option', rule: 'no-option/y', message: '', rewrites: [] };

const rows: [string, Labels, ReportedFinding[]][] = [
  ['right', { blame: ['You failed'] }, [blame(4, 13)]],
  ['touching', { blame: ['You failed'] }, [blame(10, 13)]],
  ['quiet', { blame: [] }, []],
  ['nagging', { blame: [] }, [blame(0, 3)]],
  ['silent', { blame: ['You failed'] }, []],
  ['mixed', { blame: ['Sorry if'] }, [blame(0, 3), blame(23, 28)]],
  ['unlabelled', {}, [blame(0, 3), whole]],
  ['whole', { 'no-option': true }, [whole]],
  ['nagged', { 'no-option': false }, [whole]],
];
const set: LabelledSet = {
  name: 'train',
  items: rows.map(([id, labels]) => item(id, labels)),
  results: new Map(rows.map(([id, , findings]) => [id, { id, findings, facts: {} }])),
};
const verdicts = (check: string) => judge(set, check).map(({ item: { id }, verdict }) => `${id}: ${verdict}`);

test('judges by the words quoted, and by yes and no where the whole reply is meant', () => {
  expect(verdicts('blame')).toEqual([
    'right: right',
    'touching: wrong words',
    'nagging: false alarm',
    'silent: missed',
    'mixed: right',
  ]);
  expect(verdicts('no-option')).toEqual(['whole: right', 'nagged: false alarm']);
});

test('counts for each rule what the labels bear out', () => {
  expect(countRules(set)).toEqual([
    { rule: 'blame/x', fired: 6, tp: 2, fp: 3 },
    { rule: 'no-option/y', fired: 3, tp: 1, fp: 1 },
  ]);
});
