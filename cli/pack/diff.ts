import { diffPacks, type PackChange } from '../../lib/packs/diff.ts';
import { builtInRules } from '../engine.ts';
import { painter, tame } from '../format/text.ts';
import { EXIT, type Io, Trouble, UsageError } from '../io.ts';
import { judge } from './judge.ts';
import type { Format } from './print.ts';

/** `amends pack diff`: what differs between two versions. A pack whose examples fail can still be compared. */
export async function diff(paths: readonly string[], format: Format, io: Io): Promise<number> {
  const [old, now, ...more] = paths;
  if (old === undefined || now === undefined || more.length) throw new UsageError('diff compares two: OLD and NEW');
  const builtIn = await builtInRules();
  const read = async (path: string) => {
    const { pack } = await judge(path, builtIn);
    if (!pack) throw new Trouble(`${path}: cannot be read as a pack. Try: amends pack check ${path}`);
    return pack;
  };
  const [before, after] = [await read(old), await read(now)];
  const changes = diffPacks(before, after);
  if (format === 'json') io.stdout.write(`${JSON.stringify(changes, null, 2)}\n`);
  else {
    for (const change of changes) io.stdout.write(`${line(change, io)}\n`);
    if (!changes.length) io.stdout.write('nothing differs\n');
  }
  return changes.length ? EXIT.findings : EXIT.ok;
}

const SIGNS = { added: ['green', '+'], removed: ['red', '-'], changed: ['yellow', '~'] } as const;

function line({ kind, of, field, before, after }: PackChange, io: Io): string {
  const paint = painter(io.stdout);
  const [colour, sign] = SIGNS[kind];
  const show = (value: unknown) => {
    const text = typeof value === 'string' ? `“${value}”` : value === undefined ? 'nothing' : JSON.stringify(value);
    return tame(text.length > 120 ? `${text.slice(0, 119)}…` : text);
  };
  const what = kind === 'changed' ? ` ${field}: ${show(before)} → ${show(after)}` : '';
  return `${paint(colour, `${sign} ${of}`)}${what}`;
}
