import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessonsIn } from './learn-data.ts';
import { printed, readingsFrom } from './learn-readings.ts';

const rules = join(import.meta.dirname, '..', 'rules');
const lessons = lessonsIn(join(rules, 'learned'));
writeFileSync(join(rules, 'learned.json'), printed(readingsFrom(lessons)));
console.log(`rules/learned.json is learned from ${lessons.length} messages and sentences.`);
