import type { Path } from './document.ts';

/** The little of a schema's inside that is needed to say which keys it knows. */
export interface Inside {
  _zod: { def: { type: string; shape?: Record<string, Inside>; element?: Inside; valueType?: Inside } & More };
}
interface More {
  innerType?: Inside;
  options?: Inside[];
  discriminator?: string;
  values?: unknown[];
}

/** What stands at a path of a value; undefined where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The keys that the schema knows at a place of a value, and those that it knows in the same place of other kinds. */
export function keysAt(
  schema: Inside,
  root: unknown,
  path: Path,
): { known: string[]; elsewhere: Map<string, string[]> } {
  let now: Inside | undefined = optional(schema);
  let value = root;
  for (const key of path) {
    const def: Inside['_zod']['def'] | undefined = now && chosen(now, value)._zod.def;
    value = valueAt(value, [key]);
    now = def?.shape?.[key] ?? def?.element ?? def?.valueType;
    if (now) now = optional(now);
  }
  const known = Object.keys((now && chosen(now, value))?._zod.def.shape ?? {});
  const elsewhere = new Map<string, string[]>();
  const { options = [], discriminator } = now?._zod.def ?? {};
  for (const { _zod } of discriminator ? options : []) {
    const { shape = {} } = _zod.def;
    const kind = `${discriminator}: ${shape[discriminator as string]?._zod.def.values?.[0]}`;
    for (const key of Object.keys(shape))
      if (!known.includes(key)) elsewhere.set(key, [...(elsewhere.get(key) ?? []), kind]);
  }
  return { known, elsewhere };
}

/** What stands behind a value that may be left out. */
const optional = (schema: Inside): Inside => (schema._zod.def.innerType ? optional(schema._zod.def.innerType) : schema);

/** Which of several shapes a value has. */
function chosen(schema: Inside, value: unknown): Inside {
  const { options, discriminator } = schema._zod.def;
  if (!options) return schema;
  if (!discriminator) return options.find((option) => option._zod.def.shape) ?? schema;
  const said = valueAt(value, [discriminator]);
  return options.find((option) => option._zod.def.shape?.[discriminator]?._zod.def.values?.includes(said)) ?? schema;
}
