import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Example, PhraseRule } from '../../lib/engine/rule.ts';
import { formatFile } from '../../lib/packs/format.ts';
import { judgePack } from '../../lib/packs/judge.ts';
import { emptyOwnPack, joinOwn, partsBesideRules, withoutRule, withRule } from '../../lib/packs/own-pack.ts';
import { type OwnRule, ownRuleOf } from '../../lib/packs/own-rule.ts';
import { tryOwnRule } from '../../lib/packs/own-trial.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { asYaml } from '../../lib/packs/yaml-file.ts';
import { around, goodPack, version } from './built-in.ts';

const blank: OwnRule = { check: 'my-rules', find: [], rather: [], why: '', level: 'advice', flags: [], passes: [] };
const attempt = (own: Partial<OwnRule>, pack: Pack | null = null, replaces: string | null = null, sample = '') =>
  tryOwnRule({ own: { ...blank, ...own }, pack, replaces, sample }, around);

/** A rule that must be right. */
function kept(own: Partial<OwnRule>, pack: Pack | null = null, replaces: string | null = null): Pack {
  const { pack: next, problems } = attempt(own, pack, replaces);
  if (!next) throw new Error(JSON.stringify(problems));
  return next;
}
const read = (text: string) => judgePack([{ name: 'my-rules.yaml', text }], around);

describe('a rule written down in plain words', () => {
  test('has a reason and examples made of the words, and says where it marks a draft and what becomes of it', () => {
    const sample = 'Please be advised that it is late.';
    const { rule, pack, problems, tried, cost } = attempt(
      { find: ['please be advised'], rather: ['please note'] },
      null,
      null,
      sample,
    );
    expect(problems).toEqual([]);
    expect(rule?.why).toBe('We say “please note” rather than “please be advised”.');
    expect(rule?.flags).toEqual([{ text: 'We say «please be advised» here.', becomes: 'We say please note here.' }]);
    expect(pack?.checks.map(({ id, rules }) => [id, rules.length])).toEqual([['my-rules', 1]]);
    expect(tried[0]).toEqual({
      text: sample,
      marks: [{ start: 0, end: 17 }],
      becomes: 'Please note that it is late.',
    });
    // One of the drafts that come with Amends says it too.
    expect(tried.slice(1).map(({ marks }) => marks.length)).toEqual([0, 0, 0, 1]);
    expect(cost?.own).toBeGreaterThan(0);
  });

  test.each([
    ['Hi there (all)', 'hi there all'],
    ['don’t worry', "don't worry"],
    ['e-mail us', 'e mail us'],
    ['[name] | {fail} *', 'name fail'],
    ['^ start $ ! ~ <x> #Verb @isNumber %list%', 'start x'],
  ])('%s looks for the words and is no pattern', (words, find) => {
    const { rule } = attempt({ find: [words] });
    expect(rule?.find[0]?.startsWith(find)).toBe(true);
    expect(rule?.find[0]).not.toMatch(/[[\]{}()|*^$!&~<>#@%]/);
  });

  test('marks every way of saying it, and leaves alone what is suggested though it holds the words', () => {
    const { problems, tried } = attempt(
      { find: ['kettle', 'water boiler'], rather: ['copper kettle'] },
      null,
      null,
      'A kettle, a water boiler, a copper kettle.',
    );
    expect(problems).toEqual([]);
    expect(tried[0]?.marks).toHaveLength(2);
  });

  test('belongs to a check that is there, under a name that nobody has yet', () => {
    const { rule, pack, problems } = attempt({ check: 'robotic', find: ['kindly'], rather: ['please'] });
    expect(problems).toEqual([]);
    expect(rule?.id).toBe('kindly-2');
    expect(pack?.checks[0]).toEqual({ id: 'robotic', rules: [rule] });
  });

  test.each([
    [{ find: [''] }, 'find', 0, 'no-words'],
    [{ find: ['fine', '?!'] }, 'find', 1, 'only-signs'],
    [{ find: ['fine', '', '50% off'] }, 'find', 2, 'sign'],
    [{ find: ['clients'], flags: [{ text: 'Our clients.' }, { text: 'Nobody.' }] }, 'flags', 1, 'not-flagged'],
    [{ find: ['clients'], passes: [{ text: 'Fine.' }, { text: 'Our clients.' }] }, 'passes', 1, 'other'],
    [{ find: ['hello'], rather: ['hi {nobody}'] }, 'rather', 0, 'other'],
    [{ find: ['hello'], why: 'x'.repeat(500) }, 'why', 0, 'other'],
  ] as const)('%j is not kept, and the field is named', (own, field, at, code) => {
    const { pack, problems } = attempt(own as Partial<OwnRule>);
    expect(pack).toBe(null);
    expect(problems[0]).toMatchObject({ field, at, code });
  });

  test('a suggestion that another rule minds is said in words, at an example', () => {
    const { problems } = attempt({ find: ['clients'], rather: ['you failed to pay, clients of ours'] });
    expect(problems.map(({ said }) => said).join()).toMatch(/blame\//);
  });

  test('whatever is typed, nothing is thrown, and what is kept is right', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('sorry', 'kindly', '«a»', '{fail}', '%lamp%', 'a b c', '#Verb'),
    );
    const some = fc.array(words, { maxLength: 3 });
    const examples = fc.array(fc.record({ text: words }), { maxLength: 2 });
    fc.assert(
      fc.property(some, some, words, examples, examples, (find, rather, why, flags, passes) => {
        const { pack } = attempt({ find, rather, why, flags, passes: passes as Example[] });
        if (pack) expect(read(asYaml(pack)).problems).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a rule that is changed', () => {
  const first = kept({ find: ['clients', 'punters'], rather: ['customers'], level: 'problem' });
  const id = 'my-rules/clients';

  test('is shown as it was written', () => {
    const rule = first.checks[0]!.rules[0]!;
    expect(ownRuleOf('my-rules', rule, 'advice')).toMatchObject({
      check: 'my-rules',
      find: ['clients', 'punters'],
      rather: ['customers'],
      level: 'problem',
      flags: [{ text: 'We say clients here.' }, { text: 'We say punters here.' }],
    });
  });

  test('stays in its place under its name, with what it has besides', () => {
    const rule = { ...first.checks[0]!.rules[0]!, skip: ['question'], find: ['(clients|punters)'] } as PhraseRule;
    const second = kept({ find: ['other'] }, withRule(first, 'my-rules', rule));
    const own = ownRuleOf('my-rules', rule, 'advice')!;
    const changed = kept({ ...own, why: 'Because.' }, second, id);
    expect(changed.checks[0]?.rules.map(({ id, why }) => [id, why])).toEqual([
      ['clients', 'Because.'],
      ['other', 'We do not say “other”.'],
    ]);
    // A pattern that somebody wrote by hand stays one.
    expect(changed.checks[0]?.rules[0]).toMatchObject({ find: ['(clients|punters)'], skip: ['question'] });
  });

  test('moves to another check', () => {
    const moved = kept({ find: ['clients'], rather: ['customers'], check: 'robotic' }, first, id);
    expect(moved.checks.map(({ id, rules }) => [id, rules.map((rule) => rule.id)])).toEqual([['robotic', ['clients']]]);
  });
});

describe('all rules of one’s own', () => {
  const both = kept({ find: ['please be advised'] }, kept({ find: ['clients: “all”'], rather: ['- yes #1'] }));

  test('are a pack file that is in its usual form, passes its tests, and is read back exactly', () => {
    const yaml = asYaml(both);
    expect(formatFile({ name: 'my-rules.yaml', text: yaml })).toBe(yaml);
    expect(yaml).not.toMatch(/promises|hide|\[\]/);
    const { pack, problems, tests } = read(yaml);
    expect(problems).toEqual([]);
    expect(tests).toMatchObject({ rules: 2, failures: [] });
    expect(pack).toEqual(both);
  });

  test('join with those of a file, which replace what has their name', () => {
    const file = kept({ find: ['clients: “all”'], why: 'Another reason.' });
    const joined = joinOwn(both, file);
    expect(joined.checks[0]?.rules.map(({ why }) => why)).toEqual(['Another reason.', both.checks[0]?.rules[1]?.why]);
    expect(joinOwn(emptyOwnPack(version), both)).toEqual(both);
  });

  test('take a check of a file with its name and level, without which it could not be used', () => {
    const file = goodPack(
      `checks:\n  - {id: our-lamps, name: Our lamps, about: Lamps., level: problem, rules: [{id: r, kind: phrase, why: No., find: [foo more], flags: ['«foo more»'], passes: [c]}]}\n`,
    );
    const joined = joinOwn(both, file);
    expect(joined.checks.map(({ id, name }) => [id, name])).toEqual([
      ['my-rules', 'My rules'],
      ['our-lamps', 'Our lamps'],
    ]);
    expect(read(JSON.stringify(joined)).problems).toEqual([]);
    expect(partsBesideRules(file)).toEqual([]);
  });

  test('are told from the other parts of a pack, which would be left out', () => {
    const file = goodPack('words:\n  - never: [clients]\nlists: {lamp: [lamp]}\n');
    expect(partsBesideRules(file)).toEqual(['lists', 'words']);
  });

  test('leave nothing behind', () => {
    const rest = withoutRule(withoutRule(both, 'my-rules/clients-all'), 'my-rules/please-be-advised');
    expect(rest).toEqual(emptyOwnPack(version));
  });
});

test('a whole pack is written as YAML and read back exactly', () => {
  const pack = goodPack(
    'words:\n  - never: [clients]\n    rather: [customers]\nwaiting:\n  chat: {amber: 1, red: 3}\n',
  );
  expect(read(asYaml(pack)).pack).toEqual(pack);
});
