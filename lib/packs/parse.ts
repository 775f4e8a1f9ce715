import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod/mini';
import type { Check, RuleSource } from '../engine/rule.ts';
import { compileRules, RulesetError } from '../engine/ruleset.ts';
import { type Helpers, noHelpers } from './helpers.ts';
import { checkSchema, FILES } from './schema.ts';

/** Something wrong in a file of rules: where it is, what it is, what to do. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** `rules.3.find.0`, or empty for the file as a whole. */
  path: string;
  message: string;
}

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

/** Reads a folder of rules: `lists`, `elements` and `facts`, and a check in every other file. Reports every problem. */
export function parseRules(files: readonly SourceFile[]): Parsed {
  const problems: Problem[] = [];
  const source: RuleSource & Helpers & { checks: Check[] } = {
    ...noHelpers,
    lists: {},
    elements: {},
    facts: { thresholds: {}, signals: [] },
    checks: [],
  };
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const id = file.name.replace(/^.*\//, '').replace(/\.\w+$/, '');
    const schema = id in FILES ? FILES[id as keyof typeof FILES] : checkSchema;
    const value = parseFile(file, schema, problems);
    if (value === null) continue;
    if (id in FILES) Object.assign(source, { [id]: value });
    else {
      const check = value as Check;
      if (check.id !== id) {
        problems.push({
          file: file.name,
          line: 1,
          column: 1,
          path: 'id',
          message: `the file's name says “${id}”, its id “${check.id}”`,
        });
      }
      const seen = new Set<string>();
      check.rules.forEach((rule, i) => {
        if (seen.has(rule.id)) {
          problems.push({
            file: file.name,
            line: 1,
            column: 1,
            path: `rules.${i}.id`,
            message: `there is a rule “${rule.id}” already`,
          });
        }
        seen.add(rule.id);
      });
      source.checks.push(check);
    }
  }
  for (const playbook of source.playbooks) {
    for (const step of playbook.steps) {
      for (const id of step.shows.filter((one) => !Object.hasOwn(source.elements, one))) {
        const path = `${playbook.id}/${step.id}`;
        problems.push({ file: 'playbooks', line: 1, column: 1, path, message: `there is no element “${id}”` });
      }
    }
  }
  if (!problems.length) {
    try {
      compileRules(source);
    } catch (error) {
      const where = error instanceof RulesetError ? error.where : '';
      const file = files.find(({ name }) => where.startsWith(name.replace(/^.*\//, '').replace(/\.\w+$/, '')));
      problems.push({ file: file?.name ?? '', line: 1, column: 1, path: where, message: (error as Error).message });
    }
  }
  return { source: problems.length ? null : source, problems };
}

function parseFile(file: SourceFile, schema: z.ZodMiniType, problems: Problem[]): unknown {
  const lines = new LineCounter();
  const doc = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, merge: false });
  const report = (offset: number, path: string, message: string) => {
    const { line, col } = lines.linePos(offset);
    problems.push({ file: file.name, line: line || 1, column: col || 1, path, message });
  };
  for (const error of [...doc.errors, ...doc.warnings]) report(error.pos[0], '', error.message);
  if (doc.errors.length) return null;
  // In YAML “ #” begins a comment, which would silently cut a pattern short at its first tag.
  visit(doc, (_, node) => {
    if (isScalar(node) && node.comment && /^[A-Z][A-Za-z]+\b/.test(node.comment)) {
      report(
        node.range?.[0] ?? 0,
        '',
        `YAML takes “#${node.comment.split(' ')[0]}” for a comment: put the pattern in quotes`,
      );
    }
  });
  const result = schema.safeParse(doc.toJS({ maxAliasCount: 0 }));
  if (result.success) return result.data;
  for (const issue of flatten(result.error.issues)) {
    const path = [...issue.path];
    // An unknown or missing key has no node of its own: its parent's place is the nearest thing to point at.
    let node: unknown;
    const full = path.join('.');
    do node = doc.getIn(path, true);
    while (!(node as { range?: number[] } | undefined)?.range && path.pop() !== undefined);
    report((node as { range?: number[] } | undefined)?.range?.[0] ?? 0, full, issue.message);
  }
  return null;
}

interface Issue {
  path: readonly (string | number)[];
  message: string;
}

/** A union's own message says nothing; the alternative that got furthest says what was meant. */
function flatten(issues: readonly unknown[], above: readonly (string | number)[] = []): Issue[] {
  return issues.flatMap((raw) => {
    const issue = raw as { code?: string; path: (string | number)[]; message: string; errors?: unknown[][] };
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors?.length) {
      const deepest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
      const inner = flatten(deepest, path);
      if (inner.length) return inner;
    }
    return [{ path, message: issue.message }];
  });
}
