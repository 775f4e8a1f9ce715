import { describe, expect, test } from 'vitest';
import { formatFile } from '../../lib/packs/format.ts';

describe('a JSON file', () => {
  const format = (text: string) => formatFile({ name: 'pack.json', text });

  test('gets its usual form, whatever mark stands at its head', () => {
    expect(format('\ufeff{"a":[1,\r\n"b"]}')).toBe('{\n  "a": [\n    1,\n    "b"\n  ]\n}\n');
    expect(format(format('{"a":1}') ?? '')).toBe(format('{"a":1}'));
  });

  test.each([
    ['that says a key twice', '{"a": "ours", "a": "theirs"}'],
    ['that says one twice further in', '{"a": [{"b": 1, "b": 2}]}'],
    ['that breaks off', '{"a": '],
    ['that is none', '- a\n- b\n'],
  ])('%s has none', (_, text) => {
    expect(format(text)).toBeNull();
  });
});
