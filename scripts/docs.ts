import { writeFile } from 'node:fs/promises';
import { builtInRules } from '../cli/engine.ts';
import { ruleReference } from './rule-reference.ts';

await writeFile(new URL('../docs/rules.md', import.meta.url), ruleReference(await builtInRules()));
console.log('docs/rules.md is printed.');
