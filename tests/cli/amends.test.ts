import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../project.ts';

interface Ran {
  status: number;
  out: string;
  err: string;
}

/** Runs the command line as a person does, in a process of its own. */
function amends(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
) {
  return new Promise<Ran>((resolve) => {
    const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1', ...env } };
    const child = execFile(process.execPath, [join(root, 'cli/main.ts'), ...args], options, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

let folder = '';
const file = (name: string, text: string | Buffer) => writeFile(join(folder, name), text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-cli-'));
  await file('bad.txt', 'Hi Dana,\r\n\r\nYou failed to attach the invoice.\r\n');
  await file('good.txt', 'Hi Dana,\n\nThanks for the photo, it helped. Your new kettle leaves tonight.\n');
  await file('complaint.txt', 'My kettle arrived broken and I am furious. I want my money back!\n');
  await file('utf16.txt', Buffer.from('\ufeffYou failed to attach the invoice.', 'utf16le'));
  await file('nuls.txt', Buffer.from('You failed to attach the invoice.', 'utf16le'));
  await file('latin1.txt', Buffer.from('You failed to attach the résumé.', 'latin1'));
  await file('huge.txt', 'You failed to attach the invoice. '.repeat(40_000));
});
afterAll(() => rm(folder, { recursive: true }));

describe('amends check FILE', () => {
  test('prints findings like a linter and ends with 1', async () => {
    const { status, out, err } = await amends(['check', 'bad.txt']);
    expect(out).toMatch(
      /^bad\.txt:3:1: problem: .+ \[blame\/you-failed-to\]\n {4}You failed to attach the invoice\.\n {4}\^{13,}\n {4}→ /,
    );
    expect(out).toMatch(/\nbad\.txt: 1 problem\n$/);
    expect({ status, err }).toEqual({ status: 1, err: '' });
  });

  test('ends with 0 when there is nothing to mend', async () => {
    expect(await amends(['check', 'good.txt', '--name', 'Dana'])).toEqual({
      status: 0,
      out: 'good.txt: nothing to mend\n',
      err: '',
    });
  });

  test('reads standard input, and checks several drafts', async () => {
    const { status, out } = await amends(['check', 'good.txt', '-'], { input: 'You failed to attach it.' });
    expect(out).toContain('good.txt: nothing to mend');
    expect(out).toContain('(standard input):1:1: problem:');
    expect(status).toBe(1);
  });

  test('knows from the customer’s words, in a file or as they are, that an apology is due', async () => {
    const words = 'My kettle arrived broken and I am furious. I want my money back!';
    for (const customer of ['complaint.txt', words]) {
      const { out } = await amends(['check', 'good.txt', '--format', 'json', '--customer', customer]);
      const [{ findings, facts }] = JSON.parse(out);
      expect(facts).toMatchObject({ complaint: true, upset: true });
      const apology = findings.find(({ check }: { check: string }) => check === 'missing-apology');
      expect(apology).toMatchObject({ rule: 'missing-apology/none' });
      expect(apology).not.toHaveProperty('start');
    }
  });

  test('prints offsets into the file as it is, carriage returns and all', async () => {
    const { out } = await amends(['check', 'bad.txt', '--format', 'json']);
    const [{ file: name, findings }] = JSON.parse(out);
    expect(name).toBe('bad.txt');
    expect(findings).toMatchObject([{ rule: 'blame/you-failed-to', start: 'Hi Dana,\r\n\r\n'.length }]);
  });

  test.each([
    ['no file', ['check'], /name a FILE/],
    ['a file that is not there', ['check', 'none.txt'], /^amends: none\.txt: no such file\n/],
    ['a folder', ['check', '.'], /^amends: \.: is a folder\n/],
    ['UTF-16, which would pass every check', ['check', 'utf16.txt'], /^amends: utf16\.txt: is not UTF-8 text\n/],
    ['UTF-16 without a mark', ['check', 'nuls.txt'], /^amends: nuls\.txt: is not UTF-8 text\n/],
    ['Latin-1', ['check', 'latin1.txt'], /^amends: latin1\.txt: is not UTF-8 text\n/],
    ['what no draft can be', ['check', 'huge.txt'], /^amends: huge\.txt: longer than 1 MiB\n/],
    ['a customer file in UTF-16', ['check', 'good.txt', '--customer', 'utf16.txt'], /utf16\.txt: is not UTF-8 text/],
    ['a pack in UTF-16', ['pack', 'check', 'utf16.txt'], /^amends: utf16\.txt: is not UTF-8 text\n/],
    ['a customer file that is not there', ['check', 'good.txt', '--customer', 'none.txt'], /none\.txt: no such file/],
    ['an unheard-of channel', ['check', 'good.txt', '--channel', 'fax'], /--channel is one of email, /],
    ['an unheard-of format', ['check', 'good.txt', '--format', 'xml'], /--format is text or json/],
    ['an unheard-of option', ['check', 'good.txt', '--loud'], /--loud/],
    ['standard input twice', ['check', '-', '--customer', '-'], /only one thing can be read from standard input/],
    ['options that a line says itself', ['check', '--ndjson', '--name', 'Dana'], /--name does not go with --ndjson/],
    ['a stream that is not there', ['check', '--ndjson', 'none.ndjson'], /none\.ndjson: no such file/],
    ['no such command', ['mend', 'good.txt'], /there is no command "mend"/],
    ['an inherited word', ['constructor'], /there is no command "constructor"/],
  ])('says what is wrong, in words, with %s', async (_, args, message) => {
    const { status, out, err } = await amends(args);
    expect(err).toMatch(message);
    expect(err).toMatch(/^amends: .+\n(?:Try: amends .*--help\n)?$/);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });
});

describe('amends check --ndjson', () => {
  test('checks a stream, reports bad lines by number, and ends with 2', async () => {
    const complaint = 'My kettle arrived broken and I am furious. I want my money back!';
    const items = [
      {
        id: 'one',
        channel: 'email',
        customer_name: 'Dana',
        agent_name: null,
        history: [],
        customer: complaint,
        reply: 'You failed to attach it.',
      },
      { id: 'two', channel: 'fax', reply: 'Hello' },
      {
        id: 'three',
        channel: null,
        customer_name: null,
        agent_name: null,
        history: [],
        customer: 'Thanks!',
        reply: 'Glad it works, Dana.',
      },
    ];
    const input = items.map((item) => `${JSON.stringify(item)}\n`).join('');
    const { status, out, err } = await amends(['check', '--ndjson'], { input });
    const [one, three, ...more] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(more).toEqual([]);
    expect(Object.keys(one)).toEqual(['id', 'findings', 'facts']);
    expect(one.findings[0]).toMatchObject({ check: 'blame', rule: 'blame/you-failed-to', start: 0 });
    expect(Object.keys(one.findings[0])).toEqual(['check', 'rule', 'start', 'end', 'message', 'rewrites']);
    expect(one.findings.map(({ check }: { check: string }) => check)).toContain('missing-apology');
    expect(one.findings.at(-1)).not.toHaveProperty('start');
    expect(three).toMatchObject({ id: 'three', findings: [], facts: { complaint: false } });
    expect(err).toBe('line 2: channel: expected email, chat, social, review, phone, in-person or null\n');
    expect(status).toBe(2);
  });

  test('is quiet when its reader goes away', async () => {
    const line = JSON.stringify({ id: 'a', reply: 'You failed to attach it.' });
    await file('many.ndjson', `${line}\n`.repeat(3000));
    const ran = await new Promise<Ran>((resolve) => {
      const child = execFile(
        process.execPath,
        [join(root, 'cli/main.ts'), 'check', '--ndjson', 'many.ndjson'],
        { cwd: folder },
        (error, out, err) => resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
      child.stdout?.once('data', () => child.stdout?.destroy());
    });
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out.length).toBeLessThan(line.length * 3000);
  });
});

test('helps', async () => {
  const overview = await amends([]);
  expect(overview).toMatchObject({ status: 0, err: '' });
  expect(overview.out).toContain('check');
  expect(await amends(['--help'])).toEqual(overview);
  const help = await amends(['check', '--help']);
  expect(help).toMatchObject({ status: 0, err: '' });
  expect(await amends(['help', 'check'])).toEqual(help);
  for (const option of ['customer', 'name', 'agent', 'channel', 'format', 'ndjson'])
    expect(help.out).toContain(`--${option}`);
  expect((await amends(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('finds files from where the person stands, not where npm runs', async () => {
  const { status } = await amends(['check', 'good.txt'], { env: { npm_lifecycle_event: 'amends', INIT_CWD: folder } });
  expect(status).toBe(0);
});
