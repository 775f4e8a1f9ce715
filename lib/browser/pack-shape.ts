import * as z from 'zod/mini';
import type { Pack } from '../packs/pack.ts';
import type { Subscription } from '../packs/subscribe/subscription.ts';

/**
 * What a stored pack must at least look like. It was judged before it was stored, so this only guards against damage:
 * whoever shows it may rely on its parts being there. The background reads it once more before it uses it.
 */

const text = z.string();
const things = z.array(z.looseObject({}));
const named = z.array(z.looseObject({ id: text }));
const map = z.record(text, z.unknown());
const ids = z.array(text);

const packShape = z.looseObject({
  pack: z.looseObject({
    id: text,
    name: text,
    version: text,
    authors: ids,
    licence: text,
    language: text,
    engine: text,
    changes: text,
  }),
  lists: map,
  elements: map,
  facts: z.looseObject({ signals: named }),
  checks: z.array(z.looseObject({ id: text, rules: named })),
  overrides: things,
  words: z.array(z.looseObject({ never: ids, rather: ids })),
  products: z.array(z.looseObject({ name: text })),
  names: z.looseObject({
    never: z.array(z.looseObject({ name: text })),
    always: z.array(z.looseObject({ name: text })),
  }),
  promises: named,
  playbooks: named,
  scripts: named,
  gestures: named,
  escalations: named,
  waiting: map,
  spokesperson: z.nullable(z.looseObject({ name: text })),
  hide: z.looseObject({ playbooks: ids, scripts: ids, gestures: ids, escalations: ids }),
});

const version = z.object({ pack: packShape, sha256: text, fetchedAt: z.number() });
const orNull = z.nullable(text);
/** A version that is damaged is as good as none; the others stay. */
const versionOrNull = z.catch(z.nullable(version), null);

const subscriptionShape = z.object({
  source: z.object({
    address: text,
    sha256: z.optional(text),
    key: z.optional(text),
    trusted: z.optional(z.boolean()),
  }),
  current: versionOrNull,
  previous: versionOrNull,
  waiting: versionOrNull,
  declined: z.catch(orNull, null),
  validators: z.catch(z.object({ etag: orNull, lastModified: orNull }), { etag: null, lastModified: null }),
  checkedAt: z.catch(z.nullable(z.number()), null),
  nextAt: z.catch(z.number(), 0),
  failure: z.catch(z.nullable(z.object({ code: text, message: text })), null),
  failures: z.catch(z.int(), 0),
});

/** A stored pack, or null where there is none that could be used. */
export function packOf(stored: unknown): Pack | null {
  const result = packShape.safeParse(stored);
  return result.success ? (result.data as unknown as Pack) : null;
}

/** A stored subscription, or null where it is damaged past use. */
export function subscriptionOf(stored: unknown): Subscription | null {
  const result = subscriptionShape.safeParse(stored);
  if (!result.success) return null;
  const read = result.data as unknown as Subscription;
  // The server would say for ever that what was damaged here is unchanged there.
  const damaged = read.current === null && Object(stored).current != null;
  return damaged ? { ...read, validators: { etag: null, lastModified: null }, nextAt: 0 } : read;
}
