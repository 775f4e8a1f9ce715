import { readdir, readFile } from 'node:fs/promises';
import { createEngine, type Engine } from '../lib/engine/engine.ts';
import type { RuleSource } from '../lib/engine/rule.ts';
import { compileRules } from '../lib/engine/ruleset.ts';
import { parseRules } from '../lib/packs/parse.ts';
import { Trouble } from './io.ts';

const folder = new URL('../rules/', import.meta.url);

/** The built-in pack, read from its files. Throws a `Trouble` that lists everything wrong with them. */
export async function builtInRules(): Promise<RuleSource> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const files = await Promise.all(
    names.map(async (name) => ({ name: `rules/${name}`, text: await readFile(new URL(name, folder), 'utf8') })),
  );
  const { source, problems } = parseRules(files);
  if (source) return source;
  const list = problems.map(
    ({ file, line, column, path, message }) => `${file}:${line}:${column}: ${path}: ${message}`,
  );
  throw new Trouble(`the rules cannot be used\n${list.join('\n')}`);
}

/** An engine over the built-in pack. */
export async function builtInEngine(): Promise<Engine> {
  return createEngine(compileRules(await builtInRules()));
}
