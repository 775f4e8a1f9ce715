import { describe, expect, test } from 'vitest';
import { formatFile } from '../../lib/packs/format.ts';
import { judgePack } from '../../lib/packs/judge.ts';
import { PARTS } from '../../lib/packs/pack-schema.ts';
import { files, read } from '../project.ts';
import { around, HEAD } from './built-in.ts';

describe('the example pack', () => {
  const parts = files('docs/examples/larkfield/*.yaml').map((name) => ({ name, text: read(name) }));

  test('is right, keeps the promises of its examples, and is cheap', () => {
    const { problems, cost, tests } = judgePack(parts, around);
    expect(problems).toEqual([]);
    expect(tests?.examples).toBeGreaterThan(30);
    expect(cost?.steps).toBeLessThan(100);
  });

  test('shows every part that a pack may have', () => {
    const there = parts.map(({ name }) => name.replace(/^.*\/|\.yaml$/g, ''));
    const absent = Object.keys(PARTS).filter((part) => !there.includes(part) && part !== 'facts');
    expect(absent).toEqual([]);
  });

  test('is in its usual form, and points an editor to the schema of each file', () => {
    for (const file of parts) {
      expect(formatFile(file), file.name).toBe(file.text);
      const schema = /^# yaml-language-server: \$schema=\.\.\/\.\.\/(schema\/\w+\.json)\n/.exec(file.text)?.[1];
      expect(files(`docs/${schema}`), file.name).toHaveLength(1);
    }
  });
});

describe('docs/packs.md', () => {
  const page = read('docs/packs.md');
  const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);

  test('shows parts that are right as they stand, their examples too', () => {
    expect(blocks.length).toBeGreaterThan(6);
    for (const block of blocks) {
      const text = block.startsWith('pack:') ? block : HEAD + block;
      expect(judgePack([{ name: 'docs/packs.md', text }], around).problems, block).toEqual([]);
    }
  });

  test('names every part', () => {
    for (const part of ['pack', 'checks', ...Object.keys(PARTS)]) expect(page).toContain(`\`${part}\``);
  });
});
