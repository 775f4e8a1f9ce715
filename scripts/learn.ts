import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { talksIn } from './learn-data.ts';
import { printed, readingsFrom } from './learn-readings.ts';

const rules = join(import.meta.dirname, '..', 'rules');
const talks = talksIn(join(rules, 'learned'));
writeFileSync(join(rules, 'learned.json'), printed(readingsFrom(talks)));
console.log(`rules/learned.json is learned from ${talks.flat().length} messages and sentences.`);
