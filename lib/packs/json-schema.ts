import * as z from 'zod/mini';
import { PARTS, packCheckSchema, packSchema } from './pack-schema.ts';

/**
 * The JSON Schemas of packs, for editors: of a whole pack, and of each file of a folder. Made from what packs are
 * checked by, so they cannot differ from it in what they know.
 */
export function packSchemas(): Record<string, object> {
  const print = (schema: z.ZodMiniType, title: string) => ({ title, ...z.toJSONSchema(schema, { io: 'input' }) });
  const parts = Object.entries(PARTS).map(
    ([name, schema]) => [name, print(schema, `${name}, a part of an Amends rule pack`)] as const,
  );
  return {
    pack: print(packSchema, 'An Amends rule pack'),
    check: print(packCheckSchema, 'A check of an Amends rule pack'),
    ...Object.fromEntries(parts),
  };
}
