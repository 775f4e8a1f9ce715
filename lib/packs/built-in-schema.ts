import * as z from 'zod/mini';
import { id, level, text } from './fields.ts';
import { escalationsSchema, gesturesSchema, playbooksSchema, scriptsSchema, waitingSchema } from './helpers-schema.ts';
import { base, elementsSchema, gate, kinds, listsSchema, ofFacts, signalsSchema } from './schema.ts';

/**
 * The shape of the built-in pack's files. What was learned is this pack's alone: a team could neither see nor mend what it
 * goes by.
 */

const likelihood = z.optional(z.number().check(z.minimum(0), z.maximum(1)));
const learnedGate = z.extend(gate, {
  reads: z.optional(z.record(id, z.strictObject({ atLeast: likelihood, atMost: likelihood }))),
});

const builtInRule = z.discriminatedUnion('kind', [
  ...kinds(learnedGate),
  z.strictObject({
    ...base(learnedGate),
    kind: z.literal('learned'),
    reading: id,
    at: z.number().check(z.minimum(-5), z.maximum(10)),
  }),
]);

export const checkSchema = z.strictObject({
  id,
  name: text(60),
  about: text(300),
  level,
  rules: z.array(builtInRule).check(z.minLength(1), z.maxLength(500)),
});

const factsSchema = z.strictObject({
  thresholds: ofFacts(z.number()),
  breath: z.optional(z.int().check(z.minimum(20), z.maximum(1000))),
  carry: z.optional(ofFacts(z.number())),
  learned: z.optional(z.strictObject({ complaint: z.optional(z.number()), upset: z.optional(z.number()) })),
  signals: signalsSchema,
});

/** What `npm run learn` prints. */
export const learnedSchema = z.record(
  id,
  z.union([
    z.strictObject({
      bias: z.number(),
      runs: z.record(z.string().check(z.regex(/^-?\d+$/)), z.string()),
      context: z.optional(
        z.strictObject({
          bias: z.number(),
          own: z.number(),
          complaint: z.number(),
          length: z.number(),
          others: z.record(id, z.number()),
          before: z.record(id, z.number()),
          after: z.record(id, z.number()),
        }),
      ),
    }),
    z.strictObject({ bias: z.number(), complaint: z.number(), by: z.record(id, z.number()) }),
  ]),
);

/** The schema of one file of a rules folder, by its name; every other file holds a check. */
export const FILES = {
  lists: listsSchema,
  elements: elementsSchema,
  facts: factsSchema,
  playbooks: playbooksSchema,
  scripts: scriptsSchema,
  gestures: gesturesSchema,
  escalations: escalationsSchema,
  waiting: waitingSchema,
} as const;
