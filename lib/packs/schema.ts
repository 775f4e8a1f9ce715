import * as z from 'zod/mini';
import { channel, id, level, patterns, text } from './fields.ts';

/**
 * The shape of everything a pack may hold, the built-in one too. Strict throughout: an unknown key is an error, since a
 * misspelt one would otherwise do nothing without a word.
 */

const skip = z.array(z.enum(['question', 'conditional']));

export const context = z.strictObject({
  match: z.optional(patterns),
  clause: z.optional(patterns),
  sentence: z.optional(patterns),
  nearby: z.optional(patterns),
  draft: z.optional(patterns),
  customer: z.optional(patterns),
  earlier: z.optional(patterns),
});

const checkOrRule = text(121).check(
  z.regex(
    /^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?$/,
    'a check, or a rule with its check in front: “blame/you-failed-to”',
  ),
);

const some = z.int().check(z.minimum(0), z.maximum(1000));
/** Points asked for: everywhere, or by channel. */
const points = z.union([
  some,
  z.strictObject({
    else: some,
    email: z.optional(some),
    chat: z.optional(some),
    social: z.optional(some),
    review: z.optional(some),
    phone: z.optional(some),
    'in-person': z.optional(some),
  }),
]);

export const gate = z.strictObject({
  complaint: z.optional(z.boolean()),
  upset: z.optional(z.boolean()),
  question: z.optional(z.boolean()),
  thanks: z.optional(z.boolean()),
  apologised: z.optional(z.boolean()),
  refused: z.optional(z.boolean()),
  evidence: z.optional(points),
  feeling: z.optional(points),
  shows: z.optional(
    z.strictObject({ of: z.array(id).check(z.minLength(1)), atMost: z.int().check(z.minimum(0), z.maximum(100)) }),
  ),
  beside: z.optional(z.array(checkOrRule).check(z.minLength(1))),
  first: z.optional(z.boolean()),
  name: z.optional(z.boolean()),
  channels: z.optional(z.array(channel).check(z.minLength(1))),
  words: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
});

const example = z.union([
  text(4000),
  z.strictObject({
    text: text(4000),
    becomes: z.optional(text(4000)),
    customer: z.optional(text(4000)),
    name: z.optional(text(120)),
    agent: z.optional(text(120)),
    channel: z.optional(channel),
    history: z.optional(
      z.array(z.string().check(z.regex(/^(?:customer|agent): /, 'begins with “customer: ” or “agent: ”'))),
    ),
  }),
]);
export const examples = z.array(example).check(z.minLength(1), z.maxLength(100));

/** What every rule says, with a gate of this shape. */
export const base = <Gate extends z.ZodMiniType>(when: Gate) => ({
  id,
  why: text(400),
  level: z.optional(level),
  source: z.optional(id),
  when: z.optional(when),
  rewrites: z.optional(z.array(z.string().check(z.maxLength(600))).check(z.maxLength(8))),
  flags: examples,
  passes: examples,
});
const around = { unless: z.optional(context), needs: z.optional(context) };

/** The kinds of rule anybody can write. */
export const kinds = <Gate extends z.ZodMiniType>(when: Gate) =>
  [
    z.strictObject({
      ...base(when),
      ...around,
      kind: z.literal('phrase'),
      find: patterns,
      skip: z.optional(skip),
      mark: z.optional(z.enum(['sentence', 'statement', 'clause'])),
      exactly: z.optional(z.array(text(120)).check(z.minLength(1), z.maxLength(20))),
      over: z.optional(z.strictObject({ amount: z.number().check(z.gte(0)), unit: text(20) })),
    }),
    z.strictObject({
      ...base(when),
      ...around,
      kind: z.literal('missing'),
      elements: z.array(id).check(z.minLength(1)),
      given: z.optional(z.array(id).check(z.minLength(1))),
      place: z.enum(['greeting', 'opening', 'end']),
    }),
    z.strictObject({
      ...base(when),
      kind: z.literal('count'),
      element: id,
      max: z.int().check(z.minimum(0), z.maximum(50)),
    }),
    z.strictObject({
      ...base(when),
      kind: z.literal('position'),
      element: id,
      by: z.int().check(z.minimum(1), z.maximum(50)),
    }),
    z.strictObject({
      ...base(when),
      kind: z.literal('name'),
      problem: z.enum(['missing', 'wrong', 'misspelt', 'generic', 'unfilled']),
    }),
    z.strictObject({ ...base(when), kind: z.literal('placeholder'), of: z.enum(['any', 'name']) }),
    z.strictObject({ ...base(when), kind: z.literal('repeat'), share: z.number().check(z.minimum(0.1), z.maximum(1)) }),
    z.strictObject({ ...base(when), kind: z.literal('details'), of: z.enum(['order', 'email', 'phone', 'card']) }),
    z.strictObject({ ...base(when), kind: z.literal('unanswered') }),
  ] as const;

export const ruleSchema = z.discriminatedUnion('kind', kinds(gate));

export const listsSchema = z.record(z.string().check(z.regex(/^[a-z][a-z-]*$/)), patterns);

export const elementsSchema = z.record(
  id,
  z.strictObject({
    find: patterns,
    echo: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
    unless: z.optional(context),
    skip: z.optional(skip),
  }),
);

export const ofFacts = (value: z.ZodMiniNumber) =>
  z.strictObject({
    complaint: z.optional(value),
    upset: z.optional(value),
    question: z.optional(value),
    thanks: z.optional(value),
  });

export const signalsSchema = z.array(
  z.strictObject({
    id,
    find: patterns,
    weight: ofFacts(z.number()),
    of: z.optional(z.enum(['customer', 'ours'])),
    min: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
    unless: z.optional(context),
    skip: z.optional(skip),
  }),
);
