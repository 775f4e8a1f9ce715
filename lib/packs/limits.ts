/** What a pack may be at most. Generous for people, finite for everything else. */
export const PACK_LIMITS = {
  /** Characters in all files of a pack together. */
  size: 512 * 1024,
  files: 100,
  /** Parts of a YAML or JSON document (words, signs, breaks): more of them cost time without saying more. */
  tokens: 120_000,
  /** Columns of indentation, and brackets inside brackets. */
  indent: 80,
  depth: 16,
  rules: 500,
  patterns: 5000,
  /** Problems that are listed; whoever has more mends these first. */
  problems: 200,
} as const;
