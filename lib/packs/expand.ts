import type { Check, Element, Example, MissingRule, PhraseRule, Rule } from '../engine/rule.ts';
import { gestureRules } from './expand-gestures.ts';
import type { AlwaysName, Expanded, HouseWord, NeverName, Pack, Product } from './pack.ts';
import { asPattern, slug, spellings } from './plain-words.ts';

/** The checks that the short forms of packs become; a pack has none of these names for checks of its own. */
export const HOUSE_CHECKS = {
  words: { name: 'House words', about: 'Words that your team does not use, and what it says instead.' },
  products: { name: 'Product names', about: 'Names of products that are not written as your team writes them.' },
  names: { name: 'Names', about: 'Names that are never used in a reply, and names that a reply must hold.' },
  promises: { name: 'House promises', about: 'Promises that nobody in your team may make.' },
  gestures: { name: 'Gestures', about: 'Signs of apology beyond what you may give.' },
} as const;
export type HouseCheck = keyof typeof HOUSE_CHECKS;

/** Checks and elements that a pack's short forms stand for. Pure, and quick: it is done whenever packs are layered. */
export function expandPack(pack: Pack): Expanded {
  const elements: Record<string, Element> = {};
  const rules: Record<HouseCheck, Rule[]> = {
    words: pack.words.map(wordRule),
    products: pack.products.flatMap(productRules),
    names: [
      ...pack.names.never.map(neverRule),
      ...pack.names.always.map((always) => {
        const rule = alwaysRule(always);
        elements[rule.elements[0] as string] = { find: [asPattern(always.name)] };
        return rule;
      }),
    ],
    promises: pack.promises.map(({ never, ...promise }) => ({ ...promise, kind: 'phrase', find: never })),
    gestures: pack.gestures.flatMap(gestureRules),
  };
  const checks = Object.entries(rules).flatMap(([id, some]): Check[] =>
    some.length
      ? [{ id, ...HOUSE_CHECKS[id as HouseCheck], level: id === 'words' ? 'advice' : 'problem', rules: some }]
      : [],
  );
  return { checks, elements };
}

const flag = (words: string, becomes: string | undefined): Example => ({
  text: `We say «${words}» here.`,
  ...(becomes !== undefined && { becomes: `We say ${becomes} here.` }),
});

function wordRule({ never, rather, why, level }: HouseWord): PhraseRule {
  const find = never.map(asPattern);
  // What to say instead may hold the very word: “kettle” and “copper kettle”.
  const holding = rather.map(asPattern).filter((one) => find.some((word) => ` ${one} `.includes(` ${word} `)));
  const said = never[0] as string;
  return {
    id: slug(said),
    kind: 'phrase',
    why: why ?? (rather.length ? `We say “${rather[0]}” rather than “${said}”.` : `We do not say “${said}”.`),
    ...(level && { level }),
    find,
    ...(holding.length > 0 && { unless: { match: holding } }),
    rewrites: rather,
    flags: never.map((words) => flag(words, rather[0])),
    passes: [`We say ${rather[0] ?? 'something else'} here.`],
  };
}

function neverRule({ name, rather, why }: NeverName): PhraseRule {
  return {
    ...wordRule({ never: [name], rather, why: why ?? `“${name}” is not named in replies.` }),
    id: `never-${slug(name)}`,
  };
}

/** One rule for the name, one for its possessive, since each has one right spelling. */
function productRules({ name, not }: Product): PhraseRule[] {
  const finds = [...new Set([...spellings(name), ...not.map(asPattern)])].filter(Boolean);
  const wrong = not[0] ?? name.toLowerCase();
  const rule = (id: string, right: string, find: string[], mistake: string): PhraseRule => ({
    id,
    kind: 'phrase',
    why: `It is written “${name}”.`,
    find,
    exactly: [right, right.replace("'", '’')],
    rewrites: [right],
    // A name in small letters has no other spelling that is surely wrong but one in capitals.
    flags: [flag(mistake === right ? mistake.toUpperCase() : mistake, right)],
    passes: [`We say ${right} here.`],
  });
  const plain = rule(slug(name), name, finds, wrong);
  // After a figure the possessive is no part of the word: nothing but the name is replaced.
  if (!/\p{L}$/u.test(name)) return [plain];
  const owned = rule(
    `${slug(name)}-s`,
    `${name}'s`,
    finds.map((find) => `${find} 's`),
    `${wrong}'s`,
  );
  return [{ ...plain, unless: { match: owned.find } }, owned];
}

function alwaysRule({ name, why, add, channels, first }: AlwaysName): MissingRule {
  const id = `always-${slug(name)}`;
  const around = channels[0] && { channel: channels[0] };
  const draft = 'Your parcel leaves tonight and will be with you on Tuesday.';
  return {
    id,
    kind: 'missing',
    why: why ?? `A reply names “${name}”.`,
    when: { ...(channels.length > 0 && { channels }), ...(first && { first }) },
    elements: [id],
    place: 'end',
    rewrites: add ? [add] : [],
    flags: [{ text: draft, ...around, ...(add && { becomes: `${draft} ${add}` }) }],
    passes: [{ text: `${draft} ${name}`, ...around }],
  };
}
