import { readFileSync } from 'node:fs';
import type { Pack } from '../../lib/packs/pack.ts';
import { parseRules } from '../../lib/packs/parse.ts';
import { parsePack } from '../../lib/packs/parse-pack.ts';
import { ruleFiles } from '../../scripts/vite-rules.ts';

const { source, problems } = parseRules(ruleFiles());
if (!source) throw new Error(`the built-in rules do not load: ${problems[0]?.message}`);

/** The built-in pack. */
export const builtIn = source;
export const version: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
export const around = { builtIn, version };

/** The nine lines with which a pack in a test begins. */
export const HEAD = `pack:
  id: larkfield
  name: Larkfield Lamps
  version: 1.0.0
  authors: [Ines]
  licence: internal
  language: en
  engine: 0.1.0
  changes: The first version.
`;

/** A pack that must be right, with these parts after its head. */
export function goodPack(parts = '', head = HEAD): Pack {
  const { pack, problems } = parsePack([{ name: 'pack.yaml', text: head + parts }], around);
  if (!pack) throw new Error(problems.map((one) => `${one.line}:${one.column} ${one.path}: ${one.message}`).join('\n'));
  return pack;
}
