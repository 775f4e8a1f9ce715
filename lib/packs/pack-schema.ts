import * as z from 'zod/mini';
import { channel, id, level, patterns, phrase, text } from './fields.ts';
import {
  escalationsSchema,
  gesturesSchema,
  playbooksSchema,
  scriptsSchema,
  spokespersonSchema,
  waitingSchema,
} from './helpers-schema.ts';
import { PACK_LIMITS } from './limits.ts';
import { context, elementsSchema, examples, gate, listsSchema, ruleSchema, signalsSchema } from './schema.ts';

/** The shape of a team's pack (`pack.ts`), part by part and whole; an editor completes and checks packs by it. */

const about = (words: string) => z.describe(words);
const phrases = z.array(phrase).check(z.minLength(1), z.maxLength(50));
const channels = z._default(z.array(channel), []);

const SEMVER = /^(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})(?:-[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)?$/;
const version = z.string().check(z.maxLength(60), z.regex(SEMVER, 'a version is three numbers: “1.4.0”'));

export const identitySchema = z.strictObject({
  id: id.check(about('Lower-case words joined by hyphens. Never changes: subscriptions and settings go by it.')),
  name: text(80),
  version: version.check(about('Semantic version of the pack, raised with every change that is shared.')),
  authors: z.array(text(120)).check(z.minLength(1), z.maxLength(20)),
  licence: text(60).check(about('Who may use it: an SPDX name such as CC-BY-4.0, or “internal”.')),
  language: z
    .string()
    .check(
      z.regex(/^en(?:-[A-Z]{2})?$/, 'Amends reads English drafts: “en”, or with a country “en-GB”'),
      about('Language of the drafts it is for.'),
    ),
  engine: version.check(about('The lowest version of Amends that the pack works with.')),
  changes: text(1000).check(about('What is new in this version, for whoever decides about the update.')),
});

export const packCheckSchema = z.strictObject({
  id: id.check(about('A new check, or the id of one that is there already, which gets further rules.')),
  name: z.optional(text(60)),
  about: z.optional(text(300)),
  level: z.optional(level),
  rules: z.array(ruleSchema).check(z.minLength(1), z.maxLength(PACK_LIMITS.rules)),
});

const overridesSchema = z.array(
  z.strictObject({
    rule: z.optional(
      z
        .string()
        .check(
          z.maxLength(121),
          z.regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'a full rule id has its check in front: “blame/you-failed-to”'),
        ),
    ),
    check: z.optional(id),
    level: z.optional(z.enum(['problem', 'advice', 'on', 'off'])),
    why: z.optional(text(400)),
    rewrites: z.optional(z.array(z.string().check(z.maxLength(600))).check(z.maxLength(8))),
    unless: z.optional(context),
    when: z.optional(gate),
    flags: z.optional(examples),
    passes: z.optional(examples),
  }),
);

const wordsSchema = z.array(
  z.strictObject({
    never: phrases.check(about('Plain words, not patterns.')),
    rather: z._default(z.array(text(120)).check(z.maxLength(8)), []),
    why: z.optional(text(400)),
    level: z.optional(level),
  }),
);

const productsSchema = z.array(
  z.strictObject({ name: phrase, not: z._default(z.array(phrase).check(z.maxLength(50)), []) }),
);

const namesSchema = z.strictObject({
  never: z._default(
    z.array(
      z.strictObject({
        name: phrase,
        rather: z._default(z.array(text(120)).check(z.maxLength(8)), []),
        why: z.optional(text(400)),
      }),
    ),
    [],
  ),
  always: z._default(
    z.array(
      z.strictObject({
        name: phrase,
        why: z.optional(text(400)),
        add: z.optional(text(300)),
        channels,
        first: z._default(z.boolean(), false),
      }),
    ),
    [],
  ),
});

const promisesSchema = z.array(
  z.strictObject({
    id,
    never: patterns,
    why: text(400),
    unless: z.optional(context),
    rewrites: z.optional(z.array(z.string().check(z.maxLength(600))).check(z.maxLength(8))),
    flags: examples,
    passes: examples,
  }),
);

const ids = z._default(z.array(id), []);
const hideSchema = z.strictObject({ playbooks: ids, scripts: ids, gestures: ids, escalations: ids });

/** The parts of a pack; each may be a key of its document or a file of its folder. A check has a file of its own. */
export const PARTS = {
  lists: listsSchema,
  elements: elementsSchema,
  facts: z.strictObject({ signals: signalsSchema }),
  overrides: overridesSchema,
  words: wordsSchema,
  products: productsSchema,
  names: namesSchema,
  promises: promisesSchema,
  playbooks: playbooksSchema,
  scripts: scriptsSchema,
  gestures: gesturesSchema,
  escalations: escalationsSchema,
  spokesperson: spokespersonSchema,
  waiting: waitingSchema,
  hide: hideSchema,
} as const;

export const packSchema = z.strictObject({
  $schema: z.optional(text(300)),
  pack: identitySchema,
  lists: z._default(PARTS.lists, {}),
  elements: z._default(PARTS.elements, {}),
  facts: z._default(PARTS.facts, { signals: [] }),
  checks: z._default(z.array(packCheckSchema).check(z.maxLength(100)), []),
  overrides: z._default(PARTS.overrides, []),
  words: z._default(PARTS.words, []),
  products: z._default(PARTS.products, []),
  names: z._default(PARTS.names, { never: [], always: [] }),
  promises: z._default(PARTS.promises, []),
  playbooks: z._default(PARTS.playbooks, []),
  scripts: z._default(PARTS.scripts, []),
  gestures: z._default(PARTS.gestures, []),
  escalations: z._default(PARTS.escalations, []),
  spokesperson: PARTS.spokesperson,
  waiting: z._default(PARTS.waiting, {}),
  hide: z._default(PARTS.hide, { playbooks: [], scripts: [], gestures: [], escalations: [] }),
});
