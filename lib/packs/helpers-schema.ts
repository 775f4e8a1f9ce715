import * as z from 'zod/mini';
import { channel, id, patterns, phrase, text } from './fields.ts';

/** The shapes of `helpers.ts`, as strict as the rules'. Lists and notes left out mean none. */

const channels = z._default(z.array(channel), []);

export const playbooksSchema = z.array(
  z.strictObject({
    id,
    name: text(60),
    about: text(300),
    channels,
    steps: z
      .array(
        z.strictObject({
          id,
          name: text(40),
          about: text(300),
          shows: z._default(z.array(id), []),
          offers: z._default(z.array(text(600)), []),
          place: z._default(z.enum(['greeting', 'opening', 'end']), 'end'),
        }),
      )
      .check(z.minLength(1), z.maxLength(20)),
    notes: z._default(
      z.strictObject({
        email: z.optional(text(400)),
        chat: z.optional(text(400)),
        social: z.optional(text(400)),
        review: z.optional(text(400)),
        phone: z.optional(text(400)),
        'in-person': z.optional(text(400)),
      }),
      {},
    ),
  }),
);

export const scriptsSchema = z.array(
  z.strictObject({ id, name: text(80), match: patterns, text: text(2000), channels }),
);

export const gesturesSchema = z.array(
  z.strictObject({
    id,
    name: text(80),
    text: text(600),
    limit: text(200),
    most: z._default(z.nullable(z.strictObject({ amount: z.number().check(z.gt(0)), unit: text(20) })), null),
    words: z._default(z.array(phrase).check(z.maxLength(20)), []),
  }),
);

export const escalationsSchema = z.array(
  z.strictObject({
    id,
    name: text(80),
    match: z._default(z.array(text(600)).check(z.maxLength(200)), []),
    channels,
    tell: text(400),
    contact: z._default(z.nullable(text(200)), null),
  }),
);

export const spokespersonSchema = z._default(
  z.nullable(
    z.strictObject({
      name: text(120),
      contact: z._default(z.nullable(text(200)), null),
      tell: text(400),
      channels: z._default(z.array(channel), ['social', 'review']),
    }),
  ),
  null,
);

const minutes = z.strictObject({ amber: z.number().check(z.gt(0)), red: z.number().check(z.gt(0)) });
export const waitingSchema = z.strictObject({
  email: z.optional(minutes),
  chat: z.optional(minutes),
  social: z.optional(minutes),
  review: z.optional(minutes),
  phone: z.optional(minutes),
  'in-person': z.optional(minutes),
});
