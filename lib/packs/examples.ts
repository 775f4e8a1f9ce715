import { createEngine, type Engine } from '../engine/engine.ts';
import { applyRewrite } from '../engine/rewrite.ts';
import type { Check, Example, Rule, RuleSource } from '../engine/rule.ts';
import { compileRules, type Switches } from '../engine/ruleset.ts';
import type { Conversation, Finding, Message } from '../engine/types.ts';

/** A promise of a rule's own examples that it does not keep. */
export interface Failure {
  /** Full rule id. */
  rule: string;
  /** The example's text as written. */
  example: string;
  message: string;
}

/** The draft of an example and the words it says must be marked: `«you failed to» reply`. */
export function unmark(marked: string): { text: string; span: { start: number; end: number } | null } {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»');
  if (start < 0 || end < start) return { text: marked, span: null };
  const text = marked.slice(0, start) + marked.slice(start + 1, end) + marked.slice(end + 1);
  return { text, span: { start, end: end - 1 } };
}

/** The conversation an example stands in. */
export function conversationOf(example: Example): Conversation {
  const messages: Message[] = (example.history ?? []).map((line) => ({
    from: line.startsWith('agent: ') ? 'agent' : 'customer',
    text: line.slice(line.indexOf(': ') + 2),
    at: null,
  }));
  if (example.customer) messages.push({ from: 'customer', text: example.customer, at: null });
  return {
    customerName: example.name ?? null,
    agentName: example.agent ?? null,
    channel: example.channel ?? 'email',
    visibility: 'public',
    messages,
  };
}

/** Every example as an object. */
export const exampleOf = (example: string | Example): Example =>
  typeof example === 'string' ? { text: example } : example;

/**
 * Runs each rule's examples: `flags` are flagged at the marked words and become what they say; after every rewrite the
 * rule is content and no other is newly unhappy; `passes` are left alone by the rule. Rules switched `off` do not speak.
 */
export function testRules(
  source: RuleSource,
  only?: (check: Check, rule: Rule) => boolean,
  off: Switches = {},
): Failure[] {
  const engine = createEngine(compileRules(source, off));
  return source.checks.flatMap((check) =>
    check.rules.flatMap((rule) => (only && !only(check, rule) ? [] : testRule(engine, check, rule))),
  );
}

function testRule(engine: Engine, check: Check, rule: Rule): Failure[] {
  const id = `${check.id}/${rule.id}`;
  const failures: Failure[] = [];
  const fail = (example: Example, message: string) => failures.push({ rule: id, example: example.text, message });
  const run = (text: string, example: Example) => engine.check({ text }, conversationOf(example)).findings;

  for (const example of rule.flags.map(exampleOf)) {
    const { text, span } = unmark(example.text);
    const before = run(text, example);
    const own = before.filter((finding) => finding.rule === id);
    const exact = span ? own.find((one) => one.span?.start === span.start && one.span.end === span.end) : own[0];
    if (!exact) {
      const others = own.map((one) => (one.span ? `“${text.slice(one.span.start, one.span.end)}”` : 'the whole draft'));
      const by = before.map((one) => one.rule).join(', ');
      fail(
        example,
        others.length ? `marks ${others.join(', ')} instead` : `is not flagged (flagged by: ${by || 'nothing'})`,
      );
      continue;
    }
    if (exact.span && !span) fail(example, 'should hold the words to be marked between « and »');
    failures.push(...testRewrites(engine, exact, text, example, before));
    const [first] = exact.rewrites;
    if (first && example.becomes === undefined && rule.flags.every((one) => exampleOf(one).becomes === undefined)) {
      fail(example, `says no \`becomes\`; the first rewrite gives “${applyRewrite(text, first)}”`);
    }
  }
  for (const example of rule.passes.map(exampleOf)) {
    const found = run(example.text, example).find((finding) => finding.rule === id);
    if (found) {
      const words = found.span ? `“${example.text.slice(found.span.start, found.span.end)}”` : 'the whole draft';
      fail(example, `is flagged at ${words}`);
    }
  }
  return failures;
}

function testRewrites(
  engine: Engine,
  finding: Finding,
  text: string,
  example: Example,
  before: readonly Finding[],
): Failure[] {
  const failures: Failure[] = [];
  const fail = (message: string) => failures.push({ rule: finding.rule, example: example.text, message });
  const [first] = finding.rewrites;
  if (example.becomes !== undefined) {
    const became = first ? applyRewrite(text, first) : null;
    if (became === null) fail('has no rewrite, so it cannot become anything');
    else if (became !== example.becomes) fail(`becomes “${became}” instead`);
  }
  const known = new Map<string, number>();
  for (const one of before) known.set(one.rule, (known.get(one.rule) ?? 0) + 1);
  for (const rewrite of finding.rewrites) {
    const after = applyRewrite(text, rewrite);
    const now = new Map<string, number>();
    for (const one of engine.check({ text: after }, conversationOf(example)).findings) {
      now.set(one.rule, (now.get(one.rule) ?? 0) + 1);
    }
    if ((now.get(finding.rule) ?? 0) >= (known.get(finding.rule) ?? 0))
      fail(`the rewrite “${after}” leaves the rule unhappy`);
    for (const [rule, times] of now) {
      // A slot is meant to be flagged until the agent fills it in.
      if (rewrite.slots > 0 && rule.endsWith('/unfilled')) continue;
      if (rule !== finding.rule && times > (known.get(rule) ?? 0)) fail(`the rewrite “${after}” makes ${rule} unhappy`);
    }
  }
  return failures;
}
