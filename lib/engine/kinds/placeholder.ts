import { callName } from '../name.ts';
import { replacement } from '../rewrite.ts';
import type { PlaceholderRule } from '../rule.ts';
import type { Span } from '../types.ts';
import type { Kind } from './kind.ts';

/**
 * What templates leave behind: `{{ticket.id}}`, `{% if %}`, `<<name>>`, `${name}`, `%FIRST_NAME%`, `[CUSTOMER NAME]`,
 * `XX`, `____`, and our own unfilled `[slots]`. Each form is bounded, so the scan stays linear.
 */
const FORMS =
  /\{\{[^{}\n]{0,120}\}\}|\{%[^{}\n]{0,120}%\}|<<[^<>\n]{1,60}>>|\$\{[^{}\n]{1,60}\}|%[A-Z][A-Z_]{2,40}%|\{[A-Za-z_][A-Za-z_. ]{1,40}\}|\[(?!\^|x\]|\d)[\p{L}][\p{L}\p{N} _./,:'’-]{1,60}\](?!\()|<(?:insert |your |customer |agent |first |last |order )?(?:name|date|number|time|link|email|amount)>|\b[Xx]{2,6}\b(?![-/]?\d)|_{4,}/gu;
const NAME = /name|customer|client|requester|salutation|recipient/i;

/** Template text nobody filled in. One that stands for the customer's name is filled in by the rewrite. */
export const placeholder: Kind = ({ rule: any }, on) => {
  const rule = any as PlaceholderRule;
  const customer = callName(on.conversation.customerName ?? '');
  return placeholdersIn(on.text).flatMap((span) => {
    const words = on.text.slice(span.start, span.end);
    const isName = NAME.test(words) && !/agent|company|product|business|user_?name/i.test(words);
    if (rule.of === 'name' && !isName) return [];
    return [{ span, rewrites: isName && customer ? [replacement(on.text, span, customer)] : [] }];
  });
};

/** Every placeholder, left to right. */
export function placeholdersIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(FORMS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    // A block ({{#if}}…{{/if}}) is one thing to the reader.
    const before = spans.at(-1);
    if (before && /^\{\{\s*[/]|^\{%\s*end/.test(match[0])) before.end = span.end;
    else spans.push(span);
  }
  return spans;
}
