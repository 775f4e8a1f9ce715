import { compile } from '../engine/matcher.ts';
import { LIMITS, type Lists, PatternError, parsePattern } from '../engine/pattern.ts';
import { TEMPLATE_FORMS, templateNames } from '../engine/rewrite.ts';
import type { Path } from './document.ts';
import { PLAIN } from './fields.ts';
import { PACK_LIMITS } from './limits.ts';
import { each, type Loose, map, type Tell, texts, word, words } from './loose.ts';
import { asPattern, withoutSigns } from './plain-words.ts';
import { didYouMean } from './suggest.ts';

type Found = [pattern: string, path: Path];

const ofContexts = (value: Loose, path: Path): Found[] =>
  ['unless', 'needs'].flatMap((key) =>
    Object.entries(map(value[key])).flatMap(([scope, some]) => texts(some, [...path, key, scope])),
  );
const ofFinds = (value: Loose, path: Path): Found[] => [
  ...texts(value.find, [...path, 'find']),
  ...ofContexts(value, path),
];

/** Every pattern of a pack and where it stands. */
export function patternsIn(value: unknown): Found[] {
  const pack = map(value);
  return [
    ...Object.entries(map(pack.lists)).flatMap(([name, some]) => texts(some, ['lists', name])),
    ...Object.entries(map(pack.elements)).flatMap(([id, one]) => ofFinds(map(one), ['elements', id])),
    ...each(map(pack.facts).signals, ['facts', 'signals']).flatMap(([one, path]) => ofFinds(one, path)),
    ...each(pack.checks, ['checks']).flatMap(([check, at]) =>
      each(check.rules, [...at, 'rules']).flatMap(([rule, path]) => ofFinds(rule, path)),
    ),
    ...each(pack.overrides, ['overrides']).flatMap(([one, path]) => ofContexts(one, path)),
    ...each(pack.promises, ['promises']).flatMap(([one, path]) => [
      ...texts(one.never, [...path, 'never']),
      ...ofContexts(one, path),
    ]),
    ...['scripts', 'escalations'].flatMap((part) =>
      each(pack[part], [part]).flatMap(([one, path]) => texts(one.match, [...path, 'match'])),
    ),
  ];
}

/** Reads and compiles every pattern by itself, so that each that is none is told of, in its place. */
export function verifyPatterns(value: unknown, builtInLists: Lists, tell: Tell): void {
  const found = patternsIn(value);
  if (found.length > PACK_LIMITS.patterns) {
    tell([], `the pack has ${found.length} patterns, at most ${PACK_LIMITS.patterns} fit`, 'Split the pack in two');
    return;
  }
  const own = Object.fromEntries(Object.entries(map(map(value).lists)).map(([name, some]) => [name, words(some)]));
  const lists: Lists = { ...builtInLists, ...own };
  for (const [pattern, path] of found) {
    // The schema has told of one that is too long.
    if (pattern.length > LIMITS.length) continue;
    try {
      compile(parsePattern(pattern, lists));
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      tell(path, `${error.message} (character ${error.at + 1} of the pattern)`, mendOf(error.message, lists));
    }
  }
  verifyPlain(map(value), tell);
}

function mendOf(message: string, lists: Lists): string {
  const missing = /^there is no list %(.+)%$/.exec(message)?.[1];
  if (missing !== undefined) return didYouMean(missing, Object.keys(lists)) ?? 'Add it to lists';
  if (message.startsWith('regular')) return 'Write the words themselves; docs/patterns.md says how';
  if (message.startsWith('there is no tag')) return 'docs/patterns.md lists the tags';
  if (message.startsWith('there is no @')) return 'docs/patterns.md lists the features';
  return 'docs/patterns.md says what a pattern may hold';
}

/** Plain words must hold words that can be found. */
function verifyPlain(pack: Loose, tell: Tell): void {
  const names = map(pack.names);
  const namesOf = (key: string) =>
    each(names[key], ['names', key]).flatMap(([one, path]): Found[] =>
      word(one.name) ? [[one.name as string, [...path, 'name']]] : [],
    );
  const marked: Found[] = [
    ...each(pack.words, ['words']).flatMap(([one, path]) => texts(one.never, [...path, 'never'])),
    ...namesOf('never'),
  ];
  const plain: Found[] = [
    ...marked,
    ...each(pack.products, ['products']).flatMap(([one, path]) => [
      ...texts([one.name], path).map(([text]): Found => [text, [...path, 'name']]),
      ...texts(one.not, [...path, 'not']),
    ]),
    ...namesOf('always'),
    ...each(pack.gestures, ['gestures']).flatMap(([one, path]) => texts(one.words, [...path, 'words'])),
  ];
  for (const [text, path] of plain) {
    try {
      parsePattern(asPattern(text));
    } catch {
      tell(path, `no words can be found by “${text}”`, 'Write it with letters and figures');
    }
  }
  for (const [text, path] of marked) {
    const bare = withoutSigns(text);
    if (PLAIN.test(text) && bare && bare !== text)
      tell(path, `“${text}” has signs around it, and only words are marked`, `Write “${bare}”`);
  }
}

/** The words in braces of each rewrite must be caught by a pattern of its rule, or be known to every rule. */
export function verifyTemplates(value: unknown, tell: Tell): void {
  const pack = map(value);
  const rules = [
    ...each(pack.checks, ['checks']).flatMap(([check, at]) => each(check.rules, [...at, 'rules'])),
    ...each(pack.promises, ['promises']),
  ];
  for (const [rule, path] of rules) {
    const caught = [...words(rule.find), ...words(rule.never)].flatMap((pattern) =>
      [...pattern.matchAll(/\[<([^>]*)>/g)].map(([, name = '']) => name),
    );
    const known = ['customer', 'agent', 'problem', ...caught];
    for (const [template, at] of texts(rule.rewrites, [...path, 'rewrites'])) {
      for (const { name, form } of templateNames(template)) {
        if (!known.includes(name))
          tell(
            at,
            `nothing in the rule catches {${name}}`,
            didYouMean(name, known) ?? `Catch it in find: [<${name}>…]`,
          );
        if (form !== undefined && !TEMPLATE_FORMS.has(form))
          tell(
            at,
            `there is no form {${name}|${form}}`,
            didYouMean(form, TEMPLATE_FORMS) ?? `Forms: ${[...TEMPLATE_FORMS].join(', ')}`,
          );
      }
    }
  }
}
