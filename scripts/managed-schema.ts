import * as z from 'zod/mini';
import { policySchema } from '../lib/browser/policy-schema.ts';

/**
 * The schema of the policy as Chrome and Edge take it, for `storage.managed_schema`. They know a part of JSON Schema
 * only, and refuse the whole of it for a word that they do not know.
 */
export function managedSchema(): object {
  const { $schema: _, ...printed } = z.toJSONSchema(policySchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // That ids are texts goes without saying, as all keys are; and what is not named is left out anyway.
      delete jsonSchema.propertyNames;
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return printed;
}
