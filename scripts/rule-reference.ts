import type { Check, Example, Gate, Rule, RuleSource } from '../lib/engine/rule.ts';
import { exampleOf } from '../lib/packs/examples.ts';

const KINDS: Record<Rule['kind'], string> = {
  phrase: 'looks for words',
  missing: 'looks for something that is not there',
  count: 'looks for too many of something',
  position: 'looks for something that comes too late',
  name: "looks at the customer's name",
  placeholder: 'looks for template text that nobody filled in',
  repeat: 'looks for what an earlier reply already said',
  details: 'looks for the customer’s details',
  unanswered: 'looks for a question the draft does not touch',
  learned: 'looks for sentences that read like it, however they put it',
};

const FACTS: Record<
  Exclude<keyof Gate, 'channels' | 'words' | 'evidence' | 'feeling' | 'shows' | 'reads' | 'beside'>,
  readonly [yes: string, no: string]
> = {
  complaint: ['the customer complains', 'the customer does not complain'],
  upset: ['the customer is upset', 'the customer is calm'],
  question: ['the customer asks something', 'the customer asks nothing'],
  thanks: ['the customer gives thanks', 'the customer gives no thanks'],
  apologised: ['an earlier reply apologised', 'no earlier reply apologised'],
  refused: ['an earlier reply refused', 'no earlier reply refused'],
  first: ['this is the first reply', 'this is a later reply'],
  name: ["the customer's name is known", "the customer's name is not known"],
};

/** Shows a text as itself in Markdown, on one line. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]{}<>#|~]/g, '\\$&')
    .trim()
    .replaceAll('\n', '<br>');
}

const marked = (text: string) => plain(text).replace('«', '**').replace('»', '**');

function gateText(gate: Gate): string {
  const { channels, words, evidence, feeling, shows, reads, beside, ...facts } = gate;
  const parts = Object.entries(facts).map(([fact, holds]) => FACTS[fact as keyof typeof FACTS][holds ? 0 : 1]);
  if (evidence !== undefined) parts.push(`what speaks for complaint and upset comes to ${evidence} points or more`);
  if (feeling !== undefined) parts.push(`what speaks for upset comes to ${feeling} points or more`);
  if (shows) parts.push(`the draft shows no more than ${shows.atMost} of ${shows.of.join(', ')}`);
  for (const [id, { atLeast, atMost }] of Object.entries(reads ?? {})) {
    const sentence = `some sentence of it reads as ${id}`;
    if (atLeast !== undefined) parts.push(`it is likely (${atLeast} or more) that ${sentence}`);
    if (atMost !== undefined) parts.push(`it is unlikely (${atMost} or less) that ${sentence}`);
  }
  if (beside) parts.push(`the draft shows a finding of ${beside.join(' or ')}`);
  if (channels) parts.push(`the channel is ${channels.join(' or ')}`);
  if (words !== undefined) parts.push(`the draft has ${words} words or more`);
  return parts.join(', and ');
}

/** What an example says besides its text. */
function around({ customer, name, agent, channel, history }: Example): string {
  const known = [
    history?.length && `after ${history.map((line) => `“${plain(line)}”`).join(', ')}`,
    customer && `to “${plain(customer)}”`,
    name && `for ${plain(name)}`,
    agent && `from ${plain(agent)}`,
    channel && `on ${channel}`,
  ].filter(Boolean);
  return known.length ? ` *(${known.join(', ')})*` : '';
}

function flagged(example: Example): string {
  const line = `- ${marked(example.text)}${around(example)}`;
  return example.becomes === undefined ? line : `${line}\n  → ${plain(example.becomes)}`;
}

/** What a rule looks for, as written in its file. */
function sought(rule: Rule): readonly string[] {
  if (rule.kind === 'phrase') return rule.find;
  if (rule.kind === 'missing') return rule.elements;
  if (rule.kind === 'count' || rule.kind === 'position') return [rule.element];
  return [];
}

function ruleText(check: Check, rule: Rule): string {
  const terms = sought(rule).map((term) => `\`${term}\``);
  const source = rule.source && `Source: [${rule.source}](evidence.md#${rule.source}).`;
  const facts = [`*${rule.level ?? check.level}*, ${KINDS[rule.kind]}${terms.length ? `: ${terms.join(', ')}` : ''}.`];
  if (rule.when && Object.keys(rule.when).length) facts.push(`Only when ${gateText(rule.when)}.`);
  const rewrites = rule.rewrites?.filter(Boolean).map((rewrite) => `- ${plain(rewrite)}`) ?? [];
  return [
    `### ${check.id}/${rule.id}`,
    [plain(rule.why), source].filter(Boolean).join(' '),
    facts.join(' '),
    `Flagged:\n\n${rule.flags.map((example) => flagged(exampleOf(example))).join('\n')}`,
    `Left alone:\n\n${rule.passes.map((example) => `- ${plain(exampleOf(example).text)}${around(exampleOf(example))}`).join('\n')}`,
    ...(rewrites.length ? [`Rewrites:\n\n${rewrites.join('\n')}`] : []),
  ].join('\n\n');
}

/** Prints every check of a pack with its rules, as Markdown, in the order of the pack. */
export function ruleReference({ checks }: RuleSource): string {
  const contents = checks.map(
    ({ id, name, rules }) => `- [${name}](#${id}): ${rules.length} rule${rules.length === 1 ? '' : 's'}`,
  );
  const chapters = checks.flatMap((check) => [
    // The heading is for reading and the anchor for links, so that a check may be renamed.
    `<a id="${check.id}"></a>\n\n## ${plain(check.name)}`,
    `${plain(check.about)} Switched on and off as \`${check.id}\`.`,
    ...check.rules.map((rule) => ruleText(check, rule)),
  ]);
  return `${[
    '# The rules',
    'Printed from `rules/` by `npm run docs`; change them there. Bold words are the ones that are marked, → what the first rewrite makes of them. Patterns are explained in [patterns.md](patterns.md).',
    contents.join('\n'),
    ...chapters,
  ].join('\n\n')}\n`;
}
