import type { GeneratedI18nStructure as Messages } from '#i18n';

/**
 * The interface in the language of the browser. Texts stand in `locales/`, the browser chooses among them, and the types
 * of keys and of what is filled in are made from the English ones. Only `words.ts` files ask here. The browser is asked
 * without a go-between, because every helpdesk tab would load that.
 */
declare const chrome: { i18n: { getMessage(key: string): string } };

const read = (key: string): string => chrome.i18n.getMessage(key.replaceAll('.', '_'));

type Value = string | number;
type Named<K extends keyof Messages> = Messages[K] extends { namedSubstitutions: infer N extends readonly string[] }
  ? N[number]
  : never;
type Values<N extends string> = [N] extends [never] ? [] : [values: Record<N, Value>];
type Counted = keyof Messages extends infer K ? (K extends `${infer Count}.other` ? Count : never) : never;

/** The language that the texts are in, which is not the browser's where we do not speak that. */
export const language = read('language');
/** The way it is written: `ltr` or `rtl`. */
export const direction = read('direction');

const baseOf = (tag: string): string => tag.split('-')[0]!;

/** The same language as people write dates and numbers where the user is: `en-GB` for English in Britain. */
export const locale = navigator.languages.find((tag) => baseOf(tag) === baseOf(language)) ?? language;

/** What is filled in may be written the other way than the text around it; invisible letters keep the two apart. */
const apart = (value: string): string => (direction === 'rtl' ? `\u2068${value}\u2069` : value);
const shown = (value: Value): string => apart(typeof value === 'number' ? value.toLocaleString(locale) : value);

const fill = (key: string, values: Record<string, Value> = {}): string =>
  read(key).replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name]!));

/** A text of the interface. */
export function t<K extends keyof Messages>(key: K, ...[values]: Values<Named<K>>): string {
  return fill(key, values);
}

/** A text in the form that goes with the number `n`, which it may name as `{n}`. Rare forms are those of `other`. */
export function plural<C extends Counted>(
  key: C,
  n: number,
  ...[values]: Values<Exclude<Named<`${C}.other` & keyof Messages>, 'n'>>
): string {
  const all = { ...values, n };
  return fill(`${key}.${new Intl.PluralRules(language).select(n)}`, all) || fill(`${key}.other`, all);
}
