import { Lexer } from 'yaml';
import { PACK_LIMITS } from './limits.ts';

export interface Refused {
  offset: number;
  message: string;
  mend: string;
}

/** The lexer's own marks, which are not in the text: a document begins, a line of brackets broke off, a text follows. */
const DOCUMENT = '\u0002';
const BROKEN = '\u0018';
const SCALAR = '\u001f';

/**
 * Looks through the signs of a YAML or JSON text before anything is built from them, and refuses what a pack never
 * needs but a parser may choke on: references, tags, complex keys, nesting and tokens without end. Linear in the text.
 */
export function scan(text: string): Refused | null {
  let offset = 0;
  let tokens = 0;
  let depth = 0;
  /** Dashes since the line began: lists in lists on one line nest as brackets do. */
  let dashes = 0;
  let words = false;
  for (const token of new Lexer().lex(text)) {
    if (token === DOCUMENT || token === BROKEN || token === SCALAR) {
      words = token === SCALAR;
      continue;
    }
    const refuse = (message: string, mend: string): Refused => ({ offset, message, mend });
    if (++tokens > PACK_LIMITS.tokens)
      return refuse(`the file has more than ${PACK_LIMITS.tokens} parts`, 'Split the pack in two');
    switch (words ? '' : token[0]) {
      case '\n':
      case '\r':
        dashes = 0;
        break;
      case ' ':
        if (token.length > PACK_LIMITS.indent && text[offset - 1] === '\n' && text[offset + token.length] !== '\n')
          return refuse(`indentation may have ${PACK_LIMITS.indent} columns`, 'Nest less deeply');
        break;
      case '-':
        if (token === '-' && ++dashes > PACK_LIMITS.depth)
          return refuse(`lists may be nested ${PACK_LIMITS.depth} deep`, 'Nest less deeply');
        break;
      case '[':
      case '{':
        if (token.length === 1 && ++depth > PACK_LIMITS.depth)
          return refuse(`brackets may be nested ${PACK_LIMITS.depth} deep`, 'Nest less deeply');
        break;
      case ']':
      case '}':
        if (token.length === 1) depth--;
        break;
      case '?':
        if (token === '?') return refuse('keys written with “? ” are not part of the format', 'Write “key: value”');
        break;
      case '&':
      case '*':
        return refuse(
          `“${token.slice(0, 20)}” is a YAML reference, which packs do not have`,
          'Write the value out, or put the text in quotes',
        );
      case '!':
        return refuse(
          `“${token.slice(0, 20)}” is a YAML tag, which packs do not have`,
          'Leave it out, or put the text in quotes',
        );
    }
    words = false;
    offset += token.length;
  }
  return null;
}
