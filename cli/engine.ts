import { readdir, readFile } from 'node:fs/promises';
import { createEngine, type Engine } from '../lib/engine/engine.ts';
import type { RuleSource } from '../lib/engine/rule.ts';
import { compileRules, type Switches } from '../lib/engine/ruleset.ts';
import { layerPacks } from '../lib/packs/layer.ts';
import type { Pack } from '../lib/packs/pack.ts';
import { parseRules } from '../lib/packs/parse.ts';
import { problemLine } from '../lib/packs/problem.ts';
import type { BuiltIn } from '../lib/packs/verify-ids.ts';
import { Trouble } from './io.ts';

const folder = new URL('../rules/', import.meta.url);
/** The packaged command line carries the rules as checked data, beside its code. */
const packaged = new URL('./rules.json', import.meta.url);

/** The built-in pack. Throws a `Trouble` that lists everything wrong with its files. */
export async function builtInRules(): Promise<BuiltIn> {
  const checked = await readFile(packaged, 'utf8').catch(() => null);
  if (checked !== null) return JSON.parse(checked);
  const names = (await readdir(folder)).filter((name) => /\.(?:yaml|json)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name: `rules/${name}`, text: await readFile(new URL(name, folder), 'utf8') })),
  );
  const { source, problems } = parseRules(files);
  if (source) return source;
  throw new Trouble(`the rules cannot be used\n${problems.map(problemLine).join('\n')}`);
}

/** Rules ready to be compiled: plain data, which can be handed to another thread. */
export interface Rules {
  source: RuleSource;
  switches: Switches;
}

/** The built-in pack with packs over it, the later over the earlier. */
export async function rulesWith(packs: readonly Pack[]): Promise<Rules> {
  const { source, switches } = layerPacks(await builtInRules(), packs);
  return { source, switches };
}

/** An engine over rules. */
export const engineOf = ({ source, switches }: Rules): Engine => createEngine(compileRules(source, switches));

/** An engine over the built-in pack alone. */
export const builtInEngine = async (): Promise<Engine> => engineOf(await rulesWith([]));
