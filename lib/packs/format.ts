import { parseDocument } from 'yaml';
import { scan } from './document-scan.ts';

/**
 * A pack's file in its usual form: two columns of indentation, one way to quote, comments and blank lines kept. Doing it
 * twice changes nothing. Null for a file that `parsePack` cannot read either.
 */
export function formatFile({ name, text }: { name: string; text: string }): string | null {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  if (scan(plain)) return null;
  const doc = parseDocument(plain);
  // Of keys that are there twice one would go, in JSON without a word.
  if (doc.errors.length) return null;
  if (/\.json$/i.test(name)) {
    try {
      return `${JSON.stringify(JSON.parse(plain), null, 2)}\n`;
    } catch {
      return null;
    }
  }
  // Patterns are read by people: they are not folded over several lines.
  return doc.toString({ lineWidth: 0, indent: 2, indentSeq: true, flowCollectionPadding: false });
}

/** The one JSON document that is shipped. The same pack always gives the same text, so that its hash can be pinned. */
export const shipped = (pack: object): string => `${JSON.stringify(pack, null, 1)}\n`;
