import type { Path } from './document.ts';
import { exampleOf } from './examples.ts';
import { expandPack } from './expand.ts';
import type { Pack } from './pack.ts';

/** Where a pack says a rule (full id), and within it an example, if its text is given; null for a rule not of the pack. */
export function pathOfRule(pack: Pack, rule: string, example?: string): Path | null {
  const [check = '', name = ''] = rule.split('/');
  const inside = (path: Path, parts: object): Path => {
    if (example === undefined) return path;
    for (const key of ['flags', 'passes'] as const) {
      const some = (parts as { flags?: readonly (string | { text: string })[] })[key as 'flags'] ?? [];
      const at = some.findIndex((one) => exampleOf(one).text === example);
      if (at >= 0) return [...path, key, at];
    }
    return path;
  };
  for (const [i, one] of pack.checks.entries()) {
    const j = one.id === check ? one.rules.findIndex(({ id }) => id === name) : -1;
    if (j >= 0) return inside(['checks', i, 'rules', j], one.rules[j] as object);
  }
  const override = pack.overrides.findIndex((one) => one.rule === rule);
  if (override >= 0) return inside(['overrides', override], pack.overrides[override] as object);
  if (check === 'promises') {
    const at = pack.promises.findIndex(({ id }) => id === name);
    if (at >= 0) return inside(['promises', at], pack.promises[at] as object);
  }
  if (check === 'gestures') {
    const at = pack.gestures.findIndex(({ id }) => id === name);
    if (at >= 0) return ['gestures', at];
  }
  // The short forms: the entry whose rules have this one among them.
  for (const part of ['words', 'products'] as const) {
    const at = pack[part].findIndex((_, i) => {
      const only = { ...EMPTY, [part]: [pack[part][i]] } as Pack;
      return part === check && expandPack(only).checks.some(({ rules }) => rules.some(({ id }) => id === name));
    });
    if (at >= 0) return [part, at];
  }
  for (const key of ['never', 'always'] as const) {
    const at = pack.names[key].findIndex((_, i) => {
      const only = { ...EMPTY, names: { never: [], always: [], [key]: [pack.names[key][i]] } } as unknown as Pack;
      return check === 'names' && expandPack(only).checks.some(({ rules }) => rules.some(({ id }) => id === name));
    });
    if (at >= 0) return ['names', key, at];
  }
  return null;
}

const EMPTY: Partial<Pack> = {
  elements: {},
  words: [],
  products: [],
  names: { never: [], always: [] },
  promises: [],
  gestures: [],
};
