import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { builtInRules } from '../cli/engine.ts';
import { packSchemas } from '../lib/packs/json-schema.ts';
import { adminFiles } from './admin-files.ts';
import { managedSchema } from './managed-schema.ts';
import { ruleReference } from './rule-reference.ts';

const docs = new URL('../docs/', import.meta.url);
await writeFile(new URL('rules.md', docs), ruleReference(await builtInRules()));
console.log('docs/rules.md is printed.');
await mkdir(new URL('schema/', docs), { recursive: true });
for (const [name, schema] of Object.entries(packSchemas()))
  await writeFile(new URL(`schema/${name}.json`, docs), `${JSON.stringify(schema, null, 2)}\n`);
console.log('docs/schema/ is printed.');
const managed = new URL('../public/managed-schema.json', import.meta.url);
await writeFile(managed, `${JSON.stringify(managedSchema(), null, 2)}\n`);
console.log('public/managed-schema.json is printed.');
const policy = JSON.parse(await readFile(new URL('admin/policy.json', docs), 'utf8'));
for (const [name, text] of Object.entries(adminFiles(policy))) await writeFile(new URL(`admin/${name}`, docs), text);
console.log('docs/admin/ is printed.');
