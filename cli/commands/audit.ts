import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { complain, printComplaints } from '../complaints.ts';
import { sourceOf } from '../input.ts';
import { type Command, EXIT, UsageError } from '../io.ts';
import { lines } from '../lines.ts';
import { LONGEST_LINE } from '../stream.ts';

const help = `Usage: amends audit [options] < archive.ndjson
       amends audit [options] FILE

Runs the rules over an archive of past replies and says which of them fire how often, with samples and what they cost:
so that you see what a pack would do before you ship it. The archive holds one JSON object a line, as amends check
--ndjson reads it (amends check --help).

  --pack FILE      a rule pack, a file or a folder; may be said again. Then only its rules are listed
  --all            lists the built-in rules beside those of the packs
  --results        writes what amends check --ndjson would to standard output, line by line and in order, and the report
                   to standard error: a stage between two others
  --threads N      threads to use (all cores)
  --format FORMAT  text (the default) or json
  -h, --help       print this

Memory does not grow with the archive. Exit status: 0 all lines read, 2 lines that are no items, or something went wrong.
`;

const options = {
  pack: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  results: { type: 'boolean' },
  threads: { type: 'string' },
  format: { type: 'string' },
} as const;

/** Bytes handed to a thread at once, some dozens of replies: what a thread remembers goes with each block. */
const BLOCK = 64 * 1024;

function threadsOf(value: string | undefined): number {
  if (value === undefined) return availableParallelism();
  const threads = Number(value);
  if (!Number.isInteger(threads) || threads < 1 || threads > 256)
    throw new UsageError('--threads is a number from 1 to 256');
  return threads;
}

export const audit: Command = {
  summary: 'run the rules over an archive and count what they find',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { format = 'text', pack: packs = [], results = false } = values;
    if (format !== 'text' && format !== 'json') throw new UsageError('--format is text or json');
    if (positionals.length > 1) throw new UsageError('audit reads one file, or standard input');
    const threads = threadsOf(values.threads);
    const source = await sourceOf(positionals[0] ?? '-', io);

    const { rulesWith } = await import('../engine.ts');
    const { soundPack } = await import('../pack/judge.ts');
    const { ownRules } = await import('../../lib/packs/test-pack.ts');
    const { blocks } = await import('../audit/blocks.ts');
    const { inParallel } = await import('../audit/pool.ts');
    const { printReport, reportOf } = await import('../audit/print.ts');
    const { progressOn } = await import('../audit/progress.ts');
    const { addTally, emptyTally } = await import('../audit/tally.ts');

    const sound = [];
    for (const path of packs) sound.push(await soundPack(path));
    const rules = await rulesWith(sound);
    const off = new Set(rules.switches.rulesOff);
    const every = rules.source.checks.flatMap((check) => check.rules.map((rule) => `${check.id}/${rule.id}`));
    const own = new Set(sound.flatMap(ownRules));
    const listed = every.filter((id) => !off.has(id) && (values.all || !packs.length || own.has(id)));

    const started = performance.now();
    const progress = progressOn(io.stderr, source.total);
    const tally = emptyTally();
    const work = inParallel(blocks(lines(source.input, LONGEST_LINE), BLOCK), rules, { threads, results });
    let bytes = 0;
    let step = await work.next();
    for (; !step.done; step = await work.next()) {
      const { block, size, worked } = step.value;
      for (const line of block.long)
        complain(worked.tally.complaints, line, `longer than ${LONGEST_LINE / 1024 / 1024} MiB`);
      worked.tally.bad += block.long.length;
      addTally(tally, worked.tally);
      bytes += size;
      if (worked.results && !io.stdout.write(worked.results)) await once(io.stdout, 'drain');
      progress.at(bytes, tally.replies);
    }
    progress.done();
    io.stderr.write(printComplaints(tally.complaints));

    const report = reportOf(tally, listed, step.value, performance.now() - started);
    const to = results ? io.stderr : io.stdout;
    to.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : printReport(report, to));
    return tally.bad ? EXIT.error : EXIT.ok;
  },
};
