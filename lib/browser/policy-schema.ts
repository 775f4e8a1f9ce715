import * as z from 'zod/mini';

/**
 * What a company may say by the browser's policy. The schema that the browsers are given, `public/managed-schema.json`,
 * is printed from this one (`npm run docs`), so everything here must be something that theirs can say too.
 */

const about = (words: string) => z.describe(words);
/**
 * On, off or leave. Not as alternatives: for one misspelt word Chrome would leave out the whole map without telling us,
 * while `policy.ts` names it and keeps the rest.
 */
const state = z.string();

export const policyPackSchema = z.strictObject({
  address: z.optional(
    z
      .string()
      .check(about('Where the pack is fetched from and kept up to date: an address that begins with https://.')),
  ),
  sha256: z.optional(z.string().check(about('Accept this content and no other.'))),
  key: z.optional(
    z
      .string()
      .check(
        about('Ed25519 public key, its 32 bytes in base64: accept only what it signed, in a .sig beside the pack.'),
      ),
  ),
  inline: z.optional(
    z.string().check(about('The pack itself, as one text in YAML or JSON, in the place of an address.')),
  ),
});

export const policySchema = z.strictObject({
  packs: z.optional(
    z.array(policyPackSchema).check(about('Rule packs for everybody, in their order; a later one has its way.')),
  ),
  checks: z.optional(
    z.record(z.string(), state).check(about('Checks by id (“blame”): on, off, or leave to what lies beneath.')),
  ),
  rules: z.optional(
    z.record(z.string(), state).check(about('Rules by full id (“blame/you-failed-to”): on, off or leave.')),
  ),
  locked: z.optional(
    z
      .array(z.string())
      .check(about('Checks and rules that people may not change, by id; a check holds its rules, * is everything.')),
  ),
  hosts: z.optional(
    z
      .record(z.string(), state)
      .check(about('Products by id (zendesk, intercom, gmail): on or off for everybody, or leave to each person.')),
  ),
  sites: z.optional(
    z
      .array(z.string())
      .check(about('Further sites to work on: https://desk.example.com/*. The browser must allow them too.')),
  ),
  mayAddPacks: z.optional(
    z.boolean().check(about('Whether people may use packs of their own choice. Yes when not set.')),
  ),
  mayAddSites: z.optional(
    z.boolean().check(about('Whether people may use Amends on sites of their own choice. Yes when not set.')),
  ),
});
