import { parseDocument } from 'yaml';
import { scan } from './document-scan.ts';

/**
 * A pack's file in its usual form: two columns of indentation, one way to quote, comments and blank lines kept. Doing it
 * twice changes nothing. Takes a file that `parsePack` could read; gives back anything else as it is.
 */
export function formatFile({ name, text }: { name: string; text: string }): string {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  if (scan(plain)) return text;
  const doc = parseDocument(plain);
  // Of keys that are there twice one would go, in JSON without a word.
  if (doc.errors.length) return text;
  if (/\.json$/i.test(name)) {
    try {
      return `${JSON.stringify(JSON.parse(plain), null, 2)}\n`;
    } catch {
      return text;
    }
  }
  // Patterns are read by people: they are not folded over several lines.
  return doc.toString({ lineWidth: 0, indent: 2, indentSeq: true, flowCollectionPadding: false });
}

/** The one JSON document that is shipped. The same pack always gives the same text, so that its hash can be pinned. */
export const shipped = (pack: object): string => `${JSON.stringify(pack, null, 1)}\n`;
