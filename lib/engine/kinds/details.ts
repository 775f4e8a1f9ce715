import type { DetailsRule } from '../rule.ts';
import type { Span } from '../types.ts';
import type { Case, Kind } from './kind.ts';

/** Each form is bounded, so the scan stays linear. */
const FORMS: Record<DetailsRule['of'], RegExp> = {
  // "order no. 4471-B", "booking #ABC123": the word that names it, then a code with a digit in it.
  order:
    /\b(?:order|booking|reservation|invoice|account|customer|policy|tracking|confirmation|membership|contract|parcel)\s{1,2}(?:(?:number|no\.?|nr\.?|id|code|ref(?:erence)?)\s{0,2})?[:#]?\s{0,2}#?(?=[\w-]{0,20}\d)([A-Z\d][A-Z\d-]{3,23})\b/giu,
  email: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,3}/gu,
  phone: /(?<![\w.,/-])\+?\(?\d[\d\s().-]{6,18}\d(?![\w/-])/gu,
  card: /(?<![\w=/&?.-])(?:\d{4}[ -]?){3}\d{1,7}(?!\d)|(?:[*xX]{4}[ -]?){1,3}\d{4}(?!\d)/gu,
};

/** Words before an address or a number that make it ours: "call us on …", "write to …". */
const OURS = /\b(?:us|our|me|my|call|ring|text|phone|dial|write|hotline|helpline|support|team)\b[^.!?\n]{0,30}$/i;
const DESK = /^(?:info|help|hello|hi|care|contact|support|service|customer|sales|office|team|press|noreply|no-reply)/i;

/**
 * The customer's order numbers, addresses and numbers in a reply that others can read. Our own address or hotline is
 * none of them; an address or a phone number counts when the customer gave it or the draft calls it theirs.
 */
export const details: Kind = ({ rule: any }, on) => {
  const { of } = any as DetailsRule;
  return spansOf(of, on).map((span) => ({ span, rewrites: [] }));
};

function spansOf(of: DetailsRule['of'], on: Case): Span[] {
  const given = on.conversation.messages
    .filter(({ from }) => from === 'customer')
    .map(({ text }) => fold(text))
    .join('\n');
  const spans: Span[] = [];
  for (const match of on.text.matchAll(FORMS[of])) {
    const words = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(words);
    const before = on.text.slice(Math.max(0, match.index - 60), match.index);
    const theirs = /\byour\b[^.!?\n]{0,40}$/i.test(before) || given.includes(fold(words));
    if (of === 'email' && (!theirs || DESK.test(words))) continue;
    if (of === 'phone' && (!theirs || OURS.test(before) || digits(words) < 8)) continue;
    if (of === 'order' && OURS.test(before) && !theirs) continue;
    spans.push({ start, end: start + words.trimEnd().length });
  }
  return spans;
}

const fold = (text: string): string => text.toLowerCase().replace(/[\s().-]+/g, '');
const digits = (text: string): number => text.replace(/\D/g, '').length;
