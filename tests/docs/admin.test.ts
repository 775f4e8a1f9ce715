import { expect, test } from 'vitest';
import { unknownIn } from '../../entrypoints/background/policy-ids.ts';
import { parsePolicy } from '../../lib/browser/policy.ts';
import { policySchema } from '../../lib/browser/policy-schema.ts';
import { adminFiles, STORE_ID } from '../../scripts/admin-files.ts';
import { builtIn } from '../packs/built-in.ts';
import { files, read } from '../project.ts';

const policy = JSON.parse(read('docs/admin/policy.json'));
const printed = adminFiles(policy);
const page = read('docs/admin.md');

test('the example policy has every key, and nothing wrong with it', () => {
  expect(Object.keys(policy)).toEqual(Object.keys(policySchema.shape));
  const { policy: parsed, problems } = parsePolicy(policy);
  expect(problems).toEqual([]);
  expect(unknownIn(parsed, builtIn)).toEqual([]);
  expect(parsed.packs).toHaveLength(policy.packs.length);
});

test('the page shows that policy, and says what every key does', () => {
  const shown = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  expect(JSON.parse(shown)).toEqual(policy);
  for (const key of Object.keys(policySchema.shape)) expect(page).toContain(`| \`${key}\` |`);
});

test('the files are printed from it', () => {
  const there = files('docs/admin/*').map((path) => path.replace(/^.*\//, ''));
  expect(there).toEqual([...Object.keys(printed), 'policy.json'].sort());
  for (const [name, text] of Object.entries(printed))
    expect(read(`docs/admin/${name}`), `${name}: stale, run npm run docs`).toBe(text);
});

/** What a file says, read by another hand than the one that wrote it. */
const said: Record<string, (text: string) => unknown[]> = {
  'chrome-linux.json': (text) => [JSON.parse(text)['3rdparty'].extensions[STORE_ID]],
  'chrome-console.json': (text) => [
    Object.fromEntries(Object.entries(JSON.parse(text)).map(([key, one]) => [key, (one as { Value: unknown }).Value])),
  ],
  'windows.reg': (text) =>
    text
      .split(/\r\n\r\n/)
      .slice(1)
      .map((part) =>
        Object.fromEntries(
          [...part.matchAll(/^"(\w+)"=(?:dword:(\d+)|"(.*)")\r?$/gm)].map(([, key, number, quoted]) => [
            key,
            number === undefined ? JSON.parse((quoted ?? '').replace(/\\(.)/g, '$1')) : number === '00000001',
          ]),
        ),
      ),
  'macos.mobileconfig': (text) => {
    const [whole] = plistOf(text.replace(/^.*?<plist[^>]*>/s, '').replace('</plist>', '')) as [
      { PayloadContent: object[] },
    ];
    return whole.PayloadContent.map((payload) => {
      const entries = Object.entries(payload).filter(([key]) => !key.startsWith('Payload'));
      const all = Object.fromEntries(entries) as { '3rdparty'?: { Extensions: Record<string, unknown> } };
      return all['3rdparty']?.Extensions['amends@amends.example'] ?? all;
    });
  },
  'firefox-policies.json': (text) => [JSON.parse(text).policies['3rdparty'].Extensions['amends@amends.example']],
  'firefox-managed-storage.json': (text) => [JSON.parse(text).data],
};

/** The values of a property list that holds nothing but maps, lists, texts, and yes and no. */
function plistOf(text: string): unknown[] {
  const stack: unknown[][] = [[]];
  for (const [, end, tag, content] of text.matchAll(/<(\/?)(\w+)\/?>([^<]*)/g)) {
    if (tag === 'dict' || tag === 'array') {
      if (!end) stack.push([]);
      else {
        const all = stack.pop()!;
        const pairs = all.flatMap((key, i) => (i % 2 === 0 ? [[key, all[i + 1]]] : []));
        stack.at(-1)!.push(tag === 'array' ? all : Object.fromEntries(pairs));
      }
    } else if (!end) stack.at(-1)!.push(tag === 'true' ? true : tag === 'false' ? false : content);
  }
  return stack[0]!;
}

test.each(Object.keys(printed))('%s says the same, wherever it says it', (name) => {
  const all = said[name]!(printed[name]!);
  expect(all.length).toBe({ 'windows.reg': 2, 'macos.mobileconfig': 3 }[name] ?? 1);
  for (const one of all) expect(one).toEqual(policy);
});
