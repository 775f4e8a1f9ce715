import type { Learned } from '../engine/learned.ts';
import type { Check, RuleSource } from '../engine/rule.ts';
import { compileRules, RulesetError } from '../engine/ruleset.ts';
import { checkSchema, FILES, learnedSchema } from './built-in-schema.ts';
import { readDocument } from './document.ts';
import { explain } from './explain.ts';
import { type Helpers, noHelpers } from './helpers.ts';
import type { Problem } from './problem.ts';

export interface SourceFile {
  /** The name without folder and ending is the id: `blame.yaml`. */
  name: string;
  text: string;
}

export interface Parsed {
  /** Null when there is any problem. */
  source: (RuleSource & Helpers) | null;
  problems: readonly Problem[];
}

/**
 * Reads the folder of the built-in pack: `lists`, `elements`, `facts` and the helpers, and a check in every other file.
 * Reports every problem. A team's pack, which builds upon this one, is read by `parsePack`.
 */
export function parseRules(files: readonly SourceFile[]): Parsed {
  const problems: Problem[] = [];
  const source: RuleSource & Helpers & { checks: Check[] } = {
    ...noHelpers,
    lists: {},
    elements: {},
    facts: { thresholds: {}, signals: [] },
    checks: [],
  };
  const at = (file: string, path: string, message: string) =>
    problems.push({ file, line: 1, column: 1, path, message });
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const id = file.name.replace(/^.*\//, '').replace(/\.\w+$/, '');
    if (id === 'learned') {
      // Nobody writes this file, so nobody needs to be shown the line in it.
      const learned = learnedIn(file.text);
      if (learned) source.learned = learned;
      else at(file.name, '', 'this is not what `npm run learn` prints');
      continue;
    }
    const schema = id in FILES ? FILES[id as keyof typeof FILES] : checkSchema;
    const read = readDocument(file, problems);
    if (!read) continue;
    const result = schema.safeParse(read.value);
    if (!result.success) {
      for (const { path, message, mend, key } of explain(result.error.issues, read.value, schema))
        read.report(path, message, mend, key);
      continue;
    }
    if (id in FILES) {
      Object.assign(source, { [id]: result.data });
      continue;
    }
    const check = result.data as unknown as Check;
    if (check.id !== id) read.report(['id'], `the file's name says “${id}”, its id “${check.id}”`);
    const seen = new Set<string>();
    check.rules.forEach((rule, i) => {
      if (seen.has(rule.id)) read.report(['rules', i, 'id'], `there is a rule “${rule.id}” already`);
      seen.add(rule.id);
    });
    source.checks.push(check);
  }
  for (const playbook of source.playbooks) {
    for (const step of playbook.steps) {
      for (const id of step.shows.filter((one) => !Object.hasOwn(source.elements, one)))
        at('playbooks', `${playbook.id}/${step.id}`, `there is no element “${id}”`);
    }
  }
  if (!problems.length) {
    try {
      compileRules(source);
    } catch (error) {
      const where = error instanceof RulesetError ? error.where : '';
      const file = files.find(({ name }) => where.startsWith(name.replace(/^.*\//, '').replace(/\.\w+$/, '')));
      at(file?.name ?? '', where, (error as Error).message);
    }
  }
  return { source: problems.length ? null : source, problems };
}

function learnedIn(text: string): Learned | null {
  try {
    return learnedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
