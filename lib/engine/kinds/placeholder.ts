import { callName, isTitle, titledName } from '../name.ts';
import { replacement } from '../rewrite.ts';
import type { PlaceholderRule } from '../rule.ts';
import type { Span } from '../types.ts';
import type { Kind } from './kind.ts';

/** What a single word in brackets must be about to be a blank and not a label such as `[Gmail]`. */
const BLANKS =
  'name|surname|title|customer|client|recipient|agent|signature|date|day|time|when|what|who|where|why|how|link|url|amount|sum|price|number|order|reference|ref|code|product|item|thing|reason|company|team|person|department|address|email|phone|city|place|details';
const ABOUT = `${BLANKS}|${BLANKS.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())}`;

/** Each form is bounded, and none begins where another may run on, so the scan stays linear. */
const FORMS = [
  String.raw`\{\{[^{}\n]{0,120}\}\}`,
  String.raw`\{%[^{}\n]{0,120}%\}`,
  String.raw`<<[^<>\n]{1,60}>>`,
  String.raw`\$\{[^{}\n]{1,60}\}`,
  String.raw`\$[A-Z][A-Z_]{2,40}\$`,
  // %FIRST_NAME%, but not %appdata% or an escape inside an address.
  String.raw`(?<![\w%=&?/])%(?!(?:[Ll]ocal)?[Aa]pp[Dd]ata%|userprofile%|temp%|windir%|path%)[A-Za-z][A-Za-z_]{2,40}%`,
  // {first_name}, but not a part of an address such as /orders/{id}/lines.
  String.raw`(?<!/)\{[A-Za-z_][A-Za-z_. ]{1,40}\}(?!/)`,
  String.raw`\[\[[^\][\n]{2,60}\]\]`,
  // A blank of several words, in capitals or with an underscore, or one about something that is filled in; not code.
  String.raw`(?<![\w\]\x60])\[(?!\^|x\]|\d)(?:\p{L}[\p{L}\p{N}_./,:;’'#-]* [\p{L}\p{N} _./,:;’'#-]{1,80}|[A-Z][A-Z0-9_]+|\p{L}+_[\p{L}_]+|(?:${ABOUT}))\](?!\()`,
  String.raw`(?<![\\/\w])<(?:(?:insert|INSERT|select|SELECT|choose|add|enter|your|customer|agent|first|last|order)[ :][^<>\n]{2,60}|(?!BR>|HR>|LI>|UL>|OL>|TD>|TR>|TH>|DIV>|SPAN>)[A-Z][A-Z0-9_]+|(?:${ABOUT}))>(?![\\/])`,
  '##?[A-Z][A-Z0-9_]{2,30}##?',
  String.raw`(?<!^|\n|#)#{4,12}`,
  String.raw`\*\*(?:INSERT|ADD|ENTER)\b[^*\n]{0,40}\*\*`,
  String.raw`\((?:paste|insert|insert here|delete as (?:appropriate|applicable)|(?:insert|enter|add|paste)(?: [\p{L}’']{1,14}){0,3} (?:name|date|day|line|link|url|amount|number|reason|reference|details))\)`,
  String.raw`-{2,6}[^-\n]{0,20}\b(?:macro|template|snippet)\b[^\n]{0,60}?-{2,}`,
  String.raw`\bX{2,6}\b(?![-/]?\d)`,
  String.raw`(?<=(?:[£$€#]|\b(?:in|within|by|on|of|at|number|no|ref|reference|order|ticket|case|until) ))x{2,6}\b(?![-/]?\d)`,
  '_{4,}',
];
const ANY = new RegExp(FORMS.join('|'), 'gu');
/** One of these is in every form, so that the many lines without any are quickly passed over. */
const SIGNS = /[{<$%[#*]|__|XX|xx|--|\((?:paste|insert|delete|enter|add)/;
const NAME = /name|customer|client|requester|salutation|recipient|first/i;
const CODE = /`[^`\n]{1,200}`/g;
/**
 * Words and signs before what is told of as code: “please replace {{ price }}”, “the tag {{ name }}”, “/delete {id}”. What we do
 * ourselves, or would, is no such telling: “we'll replace {{product}}” was left unfilled.
 */
const TOLD =
  /(?:\\|\s\/\w+[ :]|(?<!\b(?:we|i|they|to|will|can|could|would|have|not|gladly|happily)\s|['’](?:ll|d|ve)\s)\b(?:replace|delete|remove|rename)\s(?:the\s)?(?:line\s|tag\s|field\s|variable\s)?|\b(?:variable|placeholder|syntax|formula|merge tag|merge field|tag|token|parameter)\s+(?:is\s+)?)["“'‘]?$/i;
/** What stands behind code: a path that goes on, a filter, or what it is. */
const TOLD_AFTER =
  /^["”'’]?(?:[\\|]|\s(?:tag|tags|prefix|variable|placeholder|button|tab|column|checkbox|syntax|macro|token)\b)/;
/** Code that calls something. */
const CALLS = /^\$\{\w+\(/;

const isNamePlaceholder = (words: string): boolean =>
  NAME.test(words) && words.length < 40 && !/agent|company|product|business|user_?name/i.test(words);

/** The first placeholder that stands for the customer's name: the words, those to be filled in, and with what. */
export function namePlaceholderIn(text: string, known: string): { span: Span; whole: Span; words?: string } | null {
  const all = placeholdersIn(text);
  const at = all.findIndex(({ start, end }) => isNamePlaceholder(text.slice(start, end)));
  return at < 0 ? null : { span: all[at] as Span, ...filledIn(text, all, at, known) };
}

/** A blank for a name and what belongs there. A title before it takes the family name, or goes where there is none. */
function filledIn(text: string, all: readonly Span[], at: number, known: string): { whole: Span; words?: string } {
  const whole = wholeBlank(text, all, at);
  const title = /(?:^|\s)([\p{L}./]{2,12}) $/u.exec(text.slice(Math.max(0, whole.start - 14), whole.start))?.[1];
  const titled = title ? titledName(title, known) : null;
  if (title?.split('/').every(isTitle)) whole.start -= title.length + 1;
  const words = titled ?? callName(known);
  return { whole, ...(words ? { words } : {}) };
}

/** Template text nobody filled in. One that stands for the customer's name is filled in by the rewrite. */
export const placeholder: Kind = ({ rule: any }, on) => {
  const rule = any as PlaceholderRule;
  const customer = on.conversation.customerName ?? '';
  const spans = placeholdersIn(on.text);
  return spans.flatMap((span, at) => {
    const words = on.text.slice(span.start, span.end);
    const isName = isNamePlaceholder(words);
    if (rule.of === 'name' && !isName) return [];
    const name = isName ? filledIn(on.text, spans, at, customer) : null;
    return [{ span, rewrites: name?.words ? [replacement(on.text, name.whole, name.words)] : [] }];
  });
};

/** How many blanks a name has at most: a title, a first and a last name. */
const PARTS = 3;

/** The blank at a place of `all` with those right beside it: `<Title> <Surname>` is one name to be filled in. */
function wholeBlank(text: string, all: readonly Span[], at: number): Span {
  let { start, end } = all[at] as Span;
  for (const next of all.slice(at + 1, at + PARTS)) if (text.slice(end, next.start) === ' ') end = next.end;
  for (const last of all.slice(Math.max(0, at - PARTS + 1), at).reverse())
    if (text.slice(last.end, start) === ' ') start = last.start;
  return { start, end };
}

/** How many UTF-16 units around a blank tell whether it is told of as code. */
const NEAR = 40;

/** Whether a blank is code that the customer is told of, and not one that was left: “replace {{ a }} by {{ b }}”. */
const isTold = (text: string, { start, end }: Span): boolean =>
  CALLS.test(text.slice(start, end)) ||
  TOLD.test(text.slice(Math.max(0, start - NEAR), start)) ||
  TOLD_AFTER.test(text.slice(end, end + NEAR));

/**
 * What templates leave behind, left to right: `{{ticket.id}}`, `{% if %}`, `<<name>>`, `${name}`, `%FIRST_NAME%`,
 * `[CUSTOMER NAME]`, `##REF##`, `XX`, `____`, and our own unfilled `[slots]`. Code between backticks, and what
 * is told of as code, is left alone.
 */
export function placeholdersIn(text: string): Span[] {
  const code = [...text.matchAll(CODE)].map((match) => [match.index, match.index + match[0].length] as const);
  const spans: Span[] = [];
  let next = 0;
  /** Where the line ends on which something was told of code: what else stands there is told of too. */
  let told = 0;
  for (const match of SIGNS.test(text) ? text.matchAll(ANY) : []) {
    const span = { start: match.index, end: match.index + match[0].length };
    while (next < code.length && (code[next]?.[1] ?? 0) < span.end) next++;
    if ((code[next]?.[0] ?? Number.POSITIVE_INFINITY) < span.start) continue;
    if (span.end <= told || isTold(text, span)) {
      const end = text.indexOf('\n', span.end);
      told = end < 0 ? text.length : end;
      continue;
    }
    // A block ({{#if}}…{{/if}}) is one thing to the reader.
    const before = spans.at(-1);
    if (before && /^\{\{\s*[/]|^\{%\s*end/.test(match[0])) before.end = span.end;
    else spans.push(span);
  }
  return spans;
}
