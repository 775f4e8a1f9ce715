import { parseArgs } from 'node:util';
import type { Engine } from '../../lib/engine/engine.ts';
import type { Channel, Conversation, Draft } from '../../lib/engine/types.ts';
import { conversationOf, draftOf } from '../draft.ts';
import { isFile } from '../files.ts';
import { formatText } from '../format/text.ts';
import { sourceOf, textOf } from '../input.ts';
import { type Command, EXIT, type Io, UsageError } from '../io.ts';
import { CHANNELS } from '../item.ts';
import { report } from '../report.ts';
import { checkStream } from '../stream.ts';

const help = `Usage: amends check [options] FILE...
       amends check --ndjson [FILE] < items.ndjson

Checks drafts of replies to customers. FILE holds one draft; - is standard input.

  --customer FILE|TEXT  what the customer wrote: a file that holds it, or the words
  --name NAME           the customer's name
  --agent NAME          the name of the person who answers
  --channel CHANNEL     ${CHANNELS.join(', ')}
  --pack FILE           a rule pack to check with, a file or a folder; may be said again
  --format FORMAT       text (the default) or json
  --ndjson              read one item a line, write one result a line (see below)
  -h, --help            print this

What you do not say is unknown, and the checks that need it stay silent.

With --ndjson each line of the input is a JSON object: id and reply, and where known channel, customer, customer_name,
agent_name and history, a list of {"from": "customer" or "agent", "text"}, oldest first. Each line of the output is
{"id", "findings": [{"check", "rule", "start", "end", "message", "rewrites"}], "facts"}. start and end count UTF-16
units of the reply and are absent where the finding is about the whole of it. Lines that are no such items are named
on standard error, at the end, and the others are still checked.

Exit status: 0 nothing found (or, with --ndjson, all lines checked), 1 something found, 2 something went wrong.
`;

const options = {
  customer: { type: 'string' },
  name: { type: 'string' },
  agent: { type: 'string' },
  channel: { type: 'string' },
  pack: { type: 'string', multiple: true },
  format: { type: 'string' },
  ndjson: { type: 'boolean' },
} as const;

function parse(args: string[]) {
  return parseArgs({ args, options, allowPositionals: true });
}

/** The longest draft that is read, in bytes: more is no draft, and checking it would only cost memory. */
const LONGEST_DRAFT = 1024 * 1024;

const read = (file: string, io: Io) => textOf(file, LONGEST_DRAFT, io);

/**
 * `--customer` takes a file or the words themselves. One word with a slash or a file ending is meant as a file, so a
 * mistyped name is an error and not a complaint.
 */
async function customerMessage(value: string, io: Io): Promise<string> {
  if (value === '-' || /^\S*(?:\/|\\|\.[a-z]{2,6}$)\S*$/i.test(value)) return read(value, io);
  return (await isFile(value)) ? read(value, io) : value;
}

function isChannel(value: string): value is Channel {
  return (CHANNELS as readonly string[]).includes(value);
}

async function conversation(values: ReturnType<typeof parse>['values'], io: Io): Promise<Conversation> {
  const { channel = null } = values;
  if (channel !== null && !isChannel(channel)) throw new UsageError(`--channel is one of ${CHANNELS.join(', ')}`);
  return conversationOf({
    channel,
    customerName: values.name ?? null,
    agentName: values.agent ?? null,
    history: [],
    customer: values.customer === undefined ? null : await customerMessage(values.customer, io),
  });
}

interface NamedDraft {
  name: string;
  draft: Draft;
}

async function readDrafts(files: readonly string[], io: Io): Promise<NamedDraft[]> {
  const drafts: NamedDraft[] = [];
  for (const file of files) {
    drafts.push({ name: file === '-' ? '(standard input)' : file, draft: draftOf(await read(file, io)) });
  }
  return drafts;
}

function printResults(
  engine: Engine,
  drafts: readonly NamedDraft[],
  around: Conversation,
  json: boolean,
  io: Io,
): number {
  const results = drafts.map(({ name, draft }) => ({ name, draft, result: engine.check(draft, around) }));
  if (json) {
    const printed = results.map(({ name, result }) => ({ file: name, ...report(result) }));
    io.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  } else {
    for (const { name, draft, result } of results) io.stdout.write(formatText(name, draft.text, result, io.stdout));
  }
  return results.some(({ result }) => result.findings.length) ? EXIT.findings : EXIT.ok;
}

/** Loaded when it is wanted: reading the language's rules takes a while, which help and a mistyped option need not. */
async function engineWith(packs: readonly string[] = []): Promise<Engine> {
  const { engineOf, rulesWith } = await import('../engine.ts');
  const { soundPack } = await import('../pack/judge.ts');
  const sound = [];
  for (const path of packs) sound.push(await soundPack(path));
  return engineOf(await rulesWith(sound));
}

export const check: Command = {
  summary: 'check drafts, one by one or a stream of them',
  help,
  async run(args, io) {
    const { values, positionals } = parse(args);
    const { format = 'text' } = values;
    if (format !== 'text' && format !== 'json') throw new UsageError('--format is text or json');
    if (values.ndjson) {
      const [file = '-', ...more] = positionals;
      const others = (['customer', 'name', 'agent', 'channel', 'format'] as const).filter((key) => key in values);
      if (others.length) throw new UsageError(`--${others[0]} does not go with --ndjson: each line says its own`);
      if (more.length) throw new UsageError('--ndjson reads one file, or standard input');
      const { input } = await sourceOf(file, io);
      return checkStream(await engineWith(values.pack), input, io);
    }
    if (positionals.length === 0) throw new UsageError('name a FILE, or - for standard input');
    const readers = [...positionals, values.customer].filter((file) => file === '-').length;
    if (readers > 1) throw new UsageError('only one thing can be read from standard input');
    const around = await conversation(values, io);
    const drafts = await readDrafts(positionals, io);
    return printResults(await engineWith(values.pack), drafts, around, format === 'json', io);
  },
};
