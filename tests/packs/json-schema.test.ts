import { expect, test } from 'vitest';
import { packSchemas } from '../../lib/packs/json-schema.ts';
import { files, read } from '../project.ts';

const schemas = packSchemas();

test('docs/schema holds what packs are checked by', () => {
  for (const [name, schema] of Object.entries(schemas))
    expect(JSON.parse(read(`docs/schema/${name}.json`)), `${name}: stale, run npm run docs`).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
});

test('docs/schema holds nothing else', () => {
  const there = files('docs/schema/*.json').map((path) => path.replace(/^.*\/|\.json$/g, ''));
  expect(there).toEqual(Object.keys(schemas).sort());
});

test('an editor is told of keys that do not exist', () => {
  expect(schemas.pack).toMatchObject({ additionalProperties: false, required: ['pack'] });
});
