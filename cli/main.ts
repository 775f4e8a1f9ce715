#!/usr/bin/env node
import { audit } from './commands/audit.ts';
import { check } from './commands/check.ts';
import { pack } from './commands/pack.ts';
import { whyNot } from './files.ts';
import { type Command, EXIT, type Io, Trouble, UsageError } from './io.ts';
import { amendsVersion } from './version.ts';

const commands: Record<string, Command> = { check, pack, audit };

function overview(): string {
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`);
  return `Usage: amends COMMAND [options]

Marks the words in a reply that would hurt a customer, says why, and offers better ones.

${list.join('\n')}

amends COMMAND --help says more. amends --version prints the version.
`;
}

function code(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

async function run([name, ...args]: string[], io: Io): Promise<number> {
  if (name === '--version') {
    io.stdout.write(`${await amendsVersion()}\n`);
    return EXIT.ok;
  }
  const asksHelp = name === undefined || ['help', '--help', '-h'].includes(name);
  // `amends help check` is what other tools taught people.
  if (asksHelp && args[0] !== undefined && Object.hasOwn(commands, args[0])) return run([args[0], '--help'], io);
  const command = Object.hasOwn(commands, name ?? '') ? commands[name!] : undefined;
  if (asksHelp || (command && args.some((arg) => arg === '--help' || arg === '-h'))) {
    io.stdout.write(asksHelp ? overview() : command!.help);
    return EXIT.ok;
  }
  try {
    if (!command) throw new UsageError(`there is no command ${JSON.stringify(name)}`);
    return await command.run(args, io);
  } catch (error) {
    if (code(error) === 'EPIPE') return EXIT.ok;
    const misused = error instanceof UsageError || code(error).startsWith('ERR_PARSE_ARGS');
    if (!misused && !(error instanceof Trouble)) throw error;
    io.stderr.write(`amends: ${(error as Error).message}\n`);
    if (misused) io.stderr.write(`Try: amends ${command ? `${name} ` : ''}--help\n`);
    return EXIT.error;
  }
}

// `npm run` moves to the project's folder; files are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'amends' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// Whoever reads our output may have had enough (`| head`): nobody is left to tell.
process.stdout.on('error', (error) => {
  if (code(error) === 'EPIPE') process.exit();
  process.stderr.write(`amends: standard output: ${whyNot(error)}\n`);
  process.exit(EXIT.error);
});
// Who closed the other stream wants the work without what is said of it.
process.stderr.on('error', () => {});
process.exitCode = await run(process.argv.slice(2), process);
