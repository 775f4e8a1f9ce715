import { parseArgs } from 'node:util';
import { type Command, EXIT, type Io, UsageError } from '../io.ts';
import { formatOf } from '../pack/print.ts';

const help = `Usage: amends pack init FOLDER [--name NAME]
       amends pack check [PATH...]
       amends pack test [PATH...] [--rule RULE]
       amends pack format [PATH...] [--check]
       amends pack build [PATH] [--out FILE]
       amends pack diff OLD NEW

Helps to write a rule pack: a file or a folder of YAML or JSON that holds a team's own words, rules and helpers. PATH is
the folder you are in when you name none. docs/packs.md takes you from nothing to a shipped pack.

  init    writes a small pack to begin with, and a CI file; writes over nothing
  check   says everything that is wrong: form, cost, examples. What import would refuse, this refuses
  test    runs the examples and shows each rule; --rule for one, by its id or the beginning of it
  format  puts the files into their usual form, comments kept; --check only says which would change
  build   checks, and writes the one JSON file that is shipped (PATH's id, or --out; - is standard output)
  diff    says what differs between two versions

  --format FORMAT   text (the default), json (a list where several packs are named), or github for annotations beside
                    the lines
  -h, --help        print this

Exit status: 0 all is well, 1 something is wrong with the pack (or, with diff and format --check, something differs),
2 the command could not do its work.
`;

const options = {
  format: { type: 'string' },
  name: { type: 'string' },
  rule: { type: 'string' },
  out: { type: 'string', short: 'o' },
  check: { type: 'boolean' },
} as const;

export type PackOptions = {
  [K in keyof typeof options]?: (typeof options)[K]['type'] extends 'boolean' ? boolean : string;
};

/** Which options go with which word; any other is a mistake that would otherwise do nothing. */
const WITH: Record<string, readonly string[]> = {
  init: ['name'],
  check: ['format'],
  test: ['format', 'rule'],
  format: ['check'],
  build: ['out', 'format'],
  diff: ['format'],
};

/** One word after `amends pack`. Loaded when it is wanted, because reading the language's rules takes a while. */
async function run(word: string, paths: string[], values: PackOptions, io: Io): Promise<number> {
  const format = formatOf(values.format);
  switch (word) {
    case 'init':
      return (await import('../pack/init.ts')).init(paths, values, io);
    case 'check':
      return (await import('../pack/check.ts')).check(paths, format, io);
    case 'test':
      return (await import('../pack/test.ts')).test(paths, values.rule, format, io);
    case 'format':
      return (await import('../pack/format.ts')).format(paths, values.check ?? false, io);
    case 'build':
      return (await import('../pack/build.ts')).build(paths, values.out, format, io);
    default:
      return (await import('../pack/diff.ts')).diff(paths, format, io);
  }
}

export const pack: Command = {
  summary: 'write, check, test and ship a rule pack',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [word, ...paths] = positionals;
    if (word === undefined) {
      io.stdout.write(help);
      return EXIT.error;
    }
    const known = Object.hasOwn(WITH, word) ? WITH[word] : undefined;
    if (!known) throw new UsageError(`there is no “pack ${word}”; there are ${Object.keys(WITH).join(', ')}`);
    const stray = Object.keys(values).find((key) => !known.includes(key));
    if (stray) throw new UsageError(`--${stray} does not go with “pack ${word}”`);
    return run(word, paths, values, io);
  },
};
