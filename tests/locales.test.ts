import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { files, read } from './project.ts';

/** The texts of every language against each other, and against what the interface asks for. */

type Texts = { readonly [key: string]: string | Texts };

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
const textsOf = (path: string) => new Map(flat(parse(read(path))));

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const formOf = (key: string) => key.split('.').at(-1)!;
const stem = (key: string) => key.slice(0, key.lastIndexOf('.'));

const english = textsOf('locales/en.yml');
const others = files('locales/*.yml').filter((path) => path !== 'locales/en.yml');
/** Keys beneath which stand the forms that go with a number. */
const counted = new Set([...english.keys()].filter((key) => formOf(key) === 'other').map(stem));
const isForm = (key: string) => counted.has(stem(key)) && FORMS.includes(formOf(key));
const named = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

/** The forms that a language has for the numbers that occur, as a person would count them. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)))].sort();
}

describe.each(['locales/en.yml', ...others])('%s', (path) => {
  const texts = textsOf(path);

  test('says all that English says, and no more', () => {
    const keys = (all: Map<string, string>) => [...all.keys()].filter((key) => !isForm(key)).sort();
    expect(keys(texts)).toEqual(keys(english));
    expect([...texts].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test('has the forms that its numbers ask for', () => {
    const wanted = formsOf(texts.get('language')!);
    for (const key of counted) {
      const forms = [...texts.keys()].filter((one) => stem(one) === key).map(formOf);
      expect([key, ...forms.sort()]).toEqual([key, ...wanted]);
    }
  });

  test('fills in what English fills in', () => {
    const wanted = (key: string) => named(english.get(isForm(key) ? `${stem(key)}.other` : key)!);
    const without = (names: string[]) => names.filter((name) => name !== '{n}');
    for (const [key, text] of texts) {
      // “Once on this page” names no number.
      if (isForm(key)) expect([key, ...without(named(text))]).toEqual([key, ...without(wanted(key))]);
      else expect([key, ...named(text)]).toEqual([key, ...wanted(key)]);
    }
    // The form for all other numbers must say which number it is.
    expect(
      [...counted].filter((key) => !texts.get(`${key}.other`)!.includes('{n}') && key !== 'options.file.unknown'),
    ).toEqual([]);
  });

  test('keeps to what the browsers and their stores allow', () => {
    expect(texts.get('manifest.name')!.length).toBeLessThanOrEqual(75);
    expect(texts.get('manifest.description')!.length).toBeLessThanOrEqual(132);
    expect(['ltr', 'rtl']).toContain(texts.get('direction'));
    expect(Intl.getCanonicalLocales(texts.get('language'))).toEqual([texts.get('language')]);
    // The browsers read `$1` and `$name$` as something to be filled in.
    expect([...texts].filter(([, text]) => text.includes('$'))).toEqual([]);
  });
});

/** What a language does not write, beside what none does: straight quotation marks, three full stops. */
const UNWRITTEN: Readonly<Record<string, RegExp>> = {
  de: /[”«»]|[^„]*„[^“]*(?:„|$)/,
  es: /^[^¿]*\?|^[^¡]*!|[„«»]/,
  // Each of these signs stands apart from the word before it, on the same line.
  fr: /(?<!\u202f)[;?!]|(?<!\u00a0):(?!\S)|«(?!\u00a0)|(?<!\u00a0)»|[“”]/,
};

test.each(['locales/en.yml', ...others])('%s is set as its language is printed', (path) => {
  const texts = textsOf(path);
  const unwritten = UNWRITTEN[texts.get('language')!] ?? /[„«»]/;
  expect([...texts].filter(([, text]) => /['"]|\.\.\./.test(text) || unwritten.test(text))).toEqual([]);
});

interface Node {
  type: string;
  [key: string]: unknown;
}

/** Every node of a module, parents before their children. */
function nodesOf(path: string): { node: Node; parent: Node | null }[] {
  const found: { node: Node; parent: Node | null }[] = [];
  const walk = (value: unknown, parent: Node | null) => {
    if (Array.isArray(value)) for (const one of value) walk(one, parent);
    else if (value !== null && typeof value === 'object' && typeof (value as Node).type === 'string') {
      const node = value as Node;
      found.push({ node, parent });
      for (const [key, child] of Object.entries(node)) if (key !== 'type') walk(child, node);
    }
  };
  walk(parseAst(read(path), { lang: path.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' }), null);
  return found;
}

const components = files('components/**/*.{ts,tsx}');
const isLettered = (text: unknown): boolean => typeof text === 'string' && /\p{L}{2}/u.test(text);

/** What a module asks for, with `*` for what is only known when it runs. */
function asked(path: string): { key: string; counts: boolean }[] {
  return nodesOf(path).flatMap(({ node }) => {
    const { name } = Object(node.callee);
    if (node.type !== 'CallExpression' || (name !== 't' && name !== 'plural')) return [];
    const keys = (value: Node): string[] => {
      if (value.type === 'Literal') return [String(value.value)];
      if (value.type === 'ConditionalExpression')
        return [value.consequent, value.alternate].flatMap((one) => keys(one as Node));
      if (value.type !== 'TemplateLiteral') return [`unreadable ${value.type}`];
      return [(value.quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked).join('*')];
    };
    return keys((node.arguments as Node[])[0]!).map((key) => ({ key, counts: name === 'plural' }));
  });
}

const askedFor = components.filter((path) => path !== 'components/i18n.ts').flatMap(asked);
const pattern = ({ key, counts }: { key: string; counts: boolean }) =>
  new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}${counts ? '\\.[a-z]+' : ''}$`);

test('every text that is asked for is there', () => {
  const keys = [...english.keys()];
  expect(askedFor.length).toBeGreaterThan(200);
  expect(askedFor.filter((ask) => !keys.some((key) => pattern(ask).test(key)))).toEqual([]);
});

test('every text that is there is asked for', () => {
  const manifest = [...read('wxt.config.ts').matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key!.replaceAll('_', '.'));
  const patterns = [
    ...askedFor.map(pattern),
    ...manifest.map((key) => pattern({ key, counts: false })),
    /^(?:language|direction)$/,
  ];
  expect(manifest.length).toBeGreaterThan(5);
  expect([...english.keys()].filter((key) => !patterns.some((one) => one.test(key)))).toEqual([]);
});

/** Attributes whose value a person reads or hears. */
const SPOKEN =
  /^(?:title|alt|label|placeholder|text|summary|aria-(?:label|description|placeholder|roledescription|valuetext))$/;
/** What is the same in every language: the product's own name. */
const SAME = new Set(['Amends']);

/** Words that stand in a component itself, where no translation reaches them. */
function hardCoded(path: string): string[] {
  return nodesOf(path).flatMap(({ node, parent }) => {
    const text = (value: unknown) =>
      isLettered(value) && !SAME.has(String(value).trim()) ? [String(value).trim()] : [];
    if (node.type === 'JSXText') return text(node.value);
    if (node.type !== 'Literal') return [];
    const attribute = parent?.type === 'JSXAttribute' ? String(Object(parent.name).name) : '';
    if (attribute) return SPOKEN.test(attribute) ? text(node.value) : [];
    return parent?.type === 'JSXExpressionContainer' ? text(node.value) : [];
  });
}

test('no component has words of its own', () => {
  const found = components.flatMap((path) => hardCoded(path).map((text) => `${path}: ${text}`));
  expect(found).toEqual([]);
});

test('no words file has words of its own', () => {
  /** Names, and ids that other parts give to things. */
  const known =
    /^(?:[a-z]+(?:[-.]?[A-Za-z]+)*|Zendesk|Intercom|Gmail|https:\/\/lamps\.example\.com\/pack\.json|desk\.example\.com|Gmail sends mail|newest customer message)$/;
  const found = components
    .filter((path) => path.endsWith('words.ts'))
    .flatMap((path) =>
      nodesOf(path).flatMap(({ node, parent }) => {
        if (node.type !== 'Literal' || !isLettered(node.value)) return [];
        const { name } = Object(parent?.callee);
        if (name === 't' || name === 'plural' || /^Import|^TS/.test(parent?.type ?? '')) return [];
        return known.test(String(node.value)) ? [] : [`${path}: ${node.value}`];
      }),
    );
  expect(found).toEqual([]);
});
