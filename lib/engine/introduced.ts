import { isTitle } from './name.ts';

const CLOSING =
  '(?:(?:many|kind|best|warm|with|yours|all the)\\s+)*(?:thanks|thank you|thx|regards|wishes|cheers|best|love|yours|sincerely|faithfully|truly|greetings)';
const SAYS_SO = "(?:my name(?: is|'s)|i(?: am|'m)(?: called)?|call me|i go by|this is|it(?: is|'s)|speaking[:,]?)";

/**
 * Whether somebody calls themselves by a name in what they wrote: signed under it, alone in a line, or “this is Ana”.
 * Whoever writes from another's account is greeted rightly by the name they gave.
 */
export function introducesAs(text: string, addressee: string): boolean {
  const name = addressee.split(/\s+/).find((word) => !isTitle(word));
  if (!name) return false;
  const safe = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const own = `${safe}(?![\\p{L}\\p{N}'’])`;
  const plain = text.replaceAll('’', "'");
  const line = new RegExp(`^[ \\t–—-]*(?:${CLOSING}[\\s,.!–—-]+)?${own}((?: [\\p{L}.'’-]+){0,2})[ \\t.!]*$`, 'gimu');
  return (
    // What else stands in the line is a family name: “Ana Reyes”, not “Ana was rude”.
    [...plain.matchAll(line)].some(([, rest]) => !/ \p{Ll}/u.test(rest ?? '')) ||
    new RegExp(`${CLOSING}[\\s,.!–—-]+${own}[\\s.!]*$`, 'iu').test(plain) ||
    new RegExp(`(?<![\\p{L}\\p{N}])${SAYS_SO} ${own}`, 'iu').test(plain)
  );
}
