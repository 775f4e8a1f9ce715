import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Check, Rule, RuleSource } from '../lib/engine/rule.ts';
import { type Parsed, parseRules, type SourceFile } from '../lib/packs/parse.ts';

const RULES = 'virtual:amends-rules';
const EXAMPLES = 'virtual:amends-examples';
const FOLDER = join(import.meta.dirname, '..', 'rules');

/** The files of the built-in pack. */
export function ruleFiles(): { name: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => /\.(?:yaml|json)$/.test(name))
    .map((name) => ({ name: `rules/${name}`, text: readFileSync(join(FOLDER, name), 'utf8') }));
}

let last: { files: string; parsed: Parsed } | undefined;

/** Both modules and every part of a build come from the same files, which take a while to check. */
function parsed(files: readonly SourceFile[]): Parsed {
  const now = JSON.stringify(files);
  if (last?.files !== now) last = { files: now, parsed: parseRules(files) };
  return last.parsed;
}

function withoutExamples(source: RuleSource): RuleSource {
  const bare = (check: Check): Check => ({
    ...check,
    rules: check.rules.map((rule) => ({ ...rule, flags: [], passes: [] })),
  });
  return { ...source, checks: source.checks.map(bare) };
}

function examplesOf({ checks }: RuleSource): Record<string, [Rule['flags'], Rule['passes']]> {
  return Object.fromEntries(
    checks.flatMap(({ id, rules }) => rules.map((rule) => [`${id}/${rule.id}`, [rule.flags, rule.passes]])),
  );
}

/**
 * Serves `rules/` as two JSON modules, checked while building: the extension starts without reading YAML, and a build
 * with a broken rule fails with its file and line. The rules' examples are a module of their own, `{ rule: [flags,
 * passes] }`, because only the page that shows them has a use for them.
 */
export function rules(): Plugin {
  return {
    name: 'amends-rules',
    resolveId: (id) => (id === RULES || id === EXAMPLES ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${RULES}` && id !== `\0${EXAMPLES}`) return null;
      const files = ruleFiles();
      for (const { name } of files) this.addWatchFile(join(FOLDER, '..', name));
      const { source, problems } = parsed(files);
      if (!source) {
        return this.error(problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.path}: ${p.message}`).join('\n'));
      }
      return `export default ${JSON.stringify(id === `\0${RULES}` ? withoutExamples(source) : examplesOf(source))};`;
    },
  };
}
