import { type Judgement, judgePack } from '../../lib/packs/judge.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import type { BuiltIn } from '../../lib/packs/verify-ids.ts';
import { builtInRules } from '../engine.ts';
import { packFiles, type TextFile } from '../files.ts';
import { Trouble } from '../io.ts';
import { amendsVersion } from '../version.ts';

/** A pack's judgement, and where it was read from. */
export interface Judged extends Judgement {
  path: string;
  files: readonly TextFile[];
}

/** Reads a pack from its file or folder and judges it as import would. */
export async function judge(path: string, builtIn?: BuiltIn): Promise<Judged> {
  const files = await packFiles(path);
  const around = { builtIn: builtIn ?? (await builtInRules()), version: await amendsVersion() };
  return { path, files, ...judgePack(files, around) };
}

/** Judges packs one after the other; where none is named, that of the folder one is in. */
export async function judgeAll(paths: readonly string[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const path of paths.length ? paths : ['.']) judged.push(await judge(path));
  return judged;
}

/** A pack that can be used. Throws a `Trouble` that counts what is wrong and says how to see it. */
export async function soundPack(path: string, builtIn?: BuiltIn): Promise<Pack> {
  const { pack, problems } = await judge(path, builtIn);
  if (pack && !problems.length) return pack;
  const [first] = problems;
  const where = first ? ` First: ${first.file}:${first.line}:${first.column}: ${first.message}.` : '';
  throw new Trouble(
    `${path}: the pack cannot be used, ${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong.${where} Try: amends pack check ${path}`,
  );
}
