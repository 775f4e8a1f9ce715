import { type Path, type Read, readDocument } from './document.ts';
import { explain } from './explain.ts';
import { PACK_LIMITS } from './limits.ts';
import { map, type Tell } from './loose.ts';
import type { Pack } from './pack.ts';
import { PARTS, packSchema } from './pack-schema.ts';
import { inFileOrder, type Problem } from './problem.ts';
import { sources } from './sources.ts';
import { didYouMean } from './suggest.ts';
import { type BuiltIn, verifyChecks, verifyIdentity, verifyTwice } from './verify-ids.ts';
import { verifyPatterns, verifyTemplates } from './verify-patterns.ts';
import { verifyOverrides, verifyReferences } from './verify-references.ts';

export interface PackFile {
  /** As it is called in problems; its last part without the ending says what the file holds. */
  name: string;
  text: string;
}

export interface Around {
  builtIn: BuiltIn;
  /** The version of Amends. */
  version: string;
}

export interface ParsedPack {
  /** Null when there is any problem. */
  pack: Pack | null;
  /** Everything that is wrong, in the order of the files. */
  problems: readonly Problem[];
  /** Where a place of the pack stands in its files. */
  locate(path: Path): Place;
}

/** A place in a file; line and column count from 1. */
export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** A pack's files put together, and the way back from a place in the whole to its file. */
interface Whole {
  value: Record<string, unknown>;
  tell: Tell;
  locate(path: Path): Place;
}

/**
 * Reads a pack: one document, or a folder of `pack.yaml` and a file for each check and each other part. Never throws,
 * ends soon whatever the files hold, and tells of everything that is wrong at once. It does not run the examples
 * (`testPack`) nor weigh the cost (`measurePack`).
 */
export function parsePack(files: readonly PackFile[], { builtIn, version }: Around): ParsedPack {
  const problems: Problem[] = [];
  const whole = assemble(files, problems);
  let pack: Pack | null = null;
  if (whole) {
    const { value, tell } = whole;
    const result = packSchema.safeParse(value);
    if (result.success) {
      const { $schema: _, ...rest } = result.data;
      pack = rest as unknown as Pack;
    } else {
      for (const { path, message, mend, key } of explain(result.error.issues, value, packSchema))
        tell(path, message, mend, key);
    }
    verifyIdentity(value, version, tell);
    verifyTwice(value, tell);
    verifyChecks(value, builtIn, tell);
    verifyReferences(value, builtIn, tell);
    verifyOverrides(value, builtIn, tell);
    verifyTemplates(value, tell);
    verifyPatterns(value, builtIn.lists, tell);
  }
  return {
    pack: problems.length ? null : pack,
    problems: inFileOrder(problems).slice(0, PACK_LIMITS.problems),
    locate: whole?.locate ?? (() => ({ file: files[0]?.name ?? '', line: 1, column: 1 })),
  };
}

const idOf = (name: string): string => name.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '');

function assemble(given: readonly PackFile[], problems: Problem[]): Whole | null {
  const files = sources(given);
  const complain = (name: string, message: string, mend: string) => {
    problems.push({ file: name, line: 1, column: 1, path: '', message, mend });
    return null;
  };
  const first = files[0]?.name ?? 'pack.yaml';
  if (files.length > PACK_LIMITS.files)
    return complain(first, `the pack has ${files.length} files, at most ${PACK_LIMITS.files} fit`, 'Join some');
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  if (size > PACK_LIMITS.size)
    return complain(first, `the pack has ${size} characters, at most ${PACK_LIMITS.size} fit`, 'Split the pack in two');
  const [only] = files;
  const main = files.length === 1 ? only : files.find(({ name }) => idOf(name) === 'pack');
  if (!main)
    return complain(first, 'there is no pack.yaml, which says whose pack it is', 'Add pack.yaml with the part “pack”');

  const read = readDocument(main, problems);
  if (read && (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)))
    return complain(main.name, 'a pack is a map of keys and values', 'Begin with “pack:” and its id, name and version');
  const value: Record<string, unknown> = { ...map(read?.value) };
  const routes: { at: Path; read: Read }[] = [];
  const checks = Array.isArray(value.checks) ? [...value.checks] : [];
  for (const file of files) {
    if (file === main) continue;
    const id = idOf(file.name);
    const part = readDocument(file, problems);
    if (!part) continue;
    if (id in PARTS) {
      if (Object.hasOwn(value, id)) complain(file.name, `“${id}” stands in ${main.name} too`, 'Keep one of the two');
      else {
        value[id] = part.value;
        routes.push({ at: [id], read: part });
      }
      continue;
    }
    if (typeof part.value !== 'object' || part.value === null || Array.isArray(part.value)) {
      const meant = didYouMean(id, Object.keys(PARTS)) ?? `Parts are ${Object.keys(PARTS).join(', ')}`;
      complain(file.name, `“${id}” is no part of a pack, and a check is a map of keys and values`, meant);
      continue;
    }
    routes.push({ at: ['checks', checks.length], read: part });
    checks.push(part.value);
    const said = map(part.value).id;
    if (said === undefined || said === id) continue;
    const meant = didYouMean(id, Object.keys(PARTS));
    part.report(['id'], `the file's name says “${id}”, its id “${said}”`, meant ?? 'Rename one of the two');
  }
  if (!read) return null;
  if (checks.length) value.checks = checks;
  const routed = (path: Path): [Read, Path] => {
    const route = routes.find(({ at }) => at.every((step, i) => path[i] === step));
    return route ? [route.read, path.slice(route.at.length)] : [read, path];
  };
  return {
    value,
    tell: (path, message, mend, key) => {
      const [file, inside] = routed(path);
      file.report(inside, message, mend, key);
    },
    locate: (path) => {
      const [file, inside] = routed(path);
      return file.locate(inside);
    },
  };
}
