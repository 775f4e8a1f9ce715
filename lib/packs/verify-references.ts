import type { Rule } from '../engine/rule.ts';
import { elementsOf } from '../engine/ruleset.ts';
import { each, map, type Tell, texts, word, words } from './loose.ts';
import { HELPER_KINDS } from './pack.ts';
import { didYouMean, questionsAbout } from './suggest.ts';
import type { BuiltIn } from './verify-ids.ts';

const CHANGES = ['level', 'why', 'rewrites', 'unless', 'when'] as const;

/** What the pack names, there or here, must exist. */
export function verifyReferences(value: unknown, builtIn: BuiltIn, tell: Tell): void {
  const pack = map(value);
  const elements = [...Object.keys(builtIn.elements), ...Object.keys(map(pack.elements))];
  const isElement = new Set(elements);
  const askOfElements = questionsAbout(elements);
  const element = (id: string, path: readonly (string | number)[]) => {
    if (!isElement.has(id)) tell(path, `there is no element “${id}”`, askOfElements(id) ?? 'Add it to elements');
  };
  const own = each(pack.checks, []).map(([check]) => ({
    id: check.id,
    rules: each(check.rules, []).map(([one]) => one),
  }));
  const beside = [...builtIn.checks, ...own].flatMap(({ id, rules }) => [
    String(id),
    ...rules.map((rule) => `${id}/${rule.id}`),
  ]);
  const isBeside = new Set(beside);
  const askOfBeside = questionsAbout(beside);
  const sources = new Set(builtIn.checks.flatMap((check) => check.rules.flatMap((rule) => rule.source ?? [])));
  for (const [check, at] of each(pack.checks, ['checks'])) {
    for (const [rule, path] of each(check.rules, [...at, 'rules'])) {
      const key = rule.kind === 'missing' ? 'elements' : 'element';
      const named = ['missing', 'count', 'position'].includes(String(rule.kind))
        ? elementsOf({ ...rule, when: undefined, elements: words(rule.elements) } as unknown as Rule)
        : [];
      named.forEach((id, i) => {
        if (word(id)) element(id, key === 'elements' ? [...path, key, i] : [...path, key]);
      });
      for (const [id, at] of texts(map(map(rule.when).shows).of, [...path, 'when', 'shows', 'of'])) element(id, at);
      for (const [id, at] of texts(map(rule.when).beside, [...path, 'when', 'beside']))
        if (!isBeside.has(id))
          tell(at, `there is no check or rule “${id}”`, askOfBeside(id) ?? 'docs/rules.md lists them');
      if (word(rule.source) && !sources.has(rule.source as string))
        tell(
          [...path, 'source'],
          `docs/evidence.md has no source “${rule.source}”`,
          didYouMean(rule.source as string, sources) ?? 'Leave it out',
        );
      if (rule.over !== undefined && !words(rule.find).every((pattern) => pattern.includes('[<amount>')))
        tell(
          [...path, 'over'],
          'every pattern must catch the number that is compared',
          'Write [<amount>@isNumber] in it',
        );
    }
  }
  for (const [id, one] of Object.entries(map(pack.elements)))
    if (Object.hasOwn(builtIn.elements, id))
      for (const key of Object.keys(map(one)).filter((name) => name !== 'find' && name !== 'unless'))
        tell(
          ['elements', id],
          `the element “${id}” is there already and can only get further patterns`,
          `Leave “${key}” out`,
          key,
        );
  const signals = new Set(builtIn.facts.signals.map((signal) => signal.id));
  for (const [signal, path] of each(map(pack.facts).signals, ['facts', 'signals']))
    if (signals.has(String(signal.id)))
      tell([...path, 'id'], `the signal “${signal.id}” is there already`, 'Choose another id');
  for (const [playbook, at] of each(pack.playbooks, ['playbooks']))
    for (const [step, path] of each(playbook.steps, [...at, 'steps']))
      for (const [id, place] of texts(step.shows, [...path, 'shows'])) element(id, place);
  for (const kind of HELPER_KINDS) {
    const there = builtIn[kind].map(({ id }) => id);
    for (const [id, path] of texts(map(pack.hide)[kind], ['hide', kind]))
      if (!there.includes(id))
        tell(
          path,
          `Amends has no “${id}” among its ${kind}`,
          didYouMean(id, there) ?? `There are: ${there.join(', ')}`,
        );
  }
  for (const [gesture, path] of each(pack.gestures, ['gestures']))
    if (words(gesture.words).length && !gesture.most)
      tell(
        [...path, 'words'],
        'words are only looked for where there is a most',
        'Add most: { amount, unit }, or leave words out',
      );
  for (const [channel, target] of Object.entries(map(pack.waiting))) {
    const { amber, red } = map(target);
    if (typeof amber === 'number' && typeof red === 'number' && amber > red)
      tell(['waiting', channel], 'amber comes after red', 'amber is the smaller number of minutes');
  }
}

/** Overrides: of something that is there, saying something, with the examples that show it. */
export function verifyOverrides(value: unknown, builtIn: BuiltIn, tell: Tell): void {
  const rules = new Map(builtIn.checks.flatMap((check) => check.rules.map((rule) => [`${check.id}/${rule.id}`, rule])));
  const checks = builtIn.checks.map(({ id }) => id);
  for (const [one, path] of each(map(value).overrides, ['overrides'])) {
    const [rule, check] = [word(one.rule), word(one.check)];
    if ((rule === null) === (check === null)) {
      tell(path, 'an override names a rule or a check, one of the two', 'Add rule: “check/rule”, or check: “check”');
      continue;
    }
    if (rule?.includes('/') && !rules.has(rule))
      tell(
        [...path, 'rule'],
        `Amends has no rule “${rule}”`,
        didYouMean(rule, rules.keys()) ?? 'docs/rules.md lists the rules',
      );
    if (check !== null && !checks.includes(check))
      tell(
        [...path, 'check'],
        `Amends has no check “${check}”`,
        didYouMean(check, checks) ?? `There are: ${checks.join(', ')}`,
      );
    const said = CHANGES.filter((key) => one[key] !== undefined);
    if (!said.length) tell(path, 'the override changes nothing', `Add one of ${CHANGES.join(', ')}`);
    if (check !== null) {
      for (const key of Object.keys(one).filter((name) => name !== 'check' && name !== 'level'))
        tell(path, `a check as a whole has no “${key}” to override`, 'Name the rule instead', key);
      continue;
    }
    const need = (key: 'flags' | 'passes', why: string) => {
      if (one[key] === undefined)
        tell(path, `an override of ${why} needs examples in “${key}”`, `Add at least one that the rule ${key}`);
    };
    if (one.rewrites !== undefined) need('flags', 'the rewrites');
    if (one.when !== undefined) need('flags', 'when');
    if (one.unless !== undefined) need('passes', 'unless');
    const target = rule === null ? undefined : rules.get(rule);
    if (one.unless !== undefined && target && target.kind !== 'phrase' && target.kind !== 'missing')
      tell([...path, 'unless'], `a rule of the kind “${target.kind}” has no unless`, 'Switch it off, or use when');
  }
}
