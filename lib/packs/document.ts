import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { scan } from './document-scan.ts';
import { PACK_LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';

export type Path = readonly (string | number)[];

/** A file as a value, and the way back from a place in it to a line. */
export interface Read {
  value: unknown;
  /** Adds a problem at the place of a path, or of the key named last in it. */
  report(path: Path, message: string, mend?: string, atKey?: string): void;
  locate(path: Path): { file: string; line: number; column: number };
}

/** Keys that mean something to the language the program is written in and nothing to a pack. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
/** What could turn a terminal or a line of text round: control characters, and marks of direction. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const ALLOWED = /[\n\t]/g;

/**
 * Reads a YAML or JSON file. Returns null when it cannot be read as data at all; problems that leave a value are
 * reported too. Never throws, and what would take long (nesting, references, keys without end) is refused unread.
 */
export function readDocument(file: { name: string; text: string }, problems: Problem[]): Read | null {
  const lines = new LineCounter();
  const text = file.text.replace(/^\ufeff/, '');
  const at = (offset: number, path: Path, message: string, mend?: string) => {
    const { line, col } = lines.linePos(offset);
    problems.push({
      file: file.name,
      line: line || 1,
      column: col || 1,
      path: path.join('.'),
      message,
      ...(mend && { mend }),
    });
  };
  if (text.length > PACK_LIMITS.size) {
    at(0, [], `the file has ${text.length} characters, a pack may have ${PACK_LIMITS.size}`, 'Split the pack in two');
    return null;
  }
  const refused = scan(text);
  if (refused) {
    const before = text.slice(0, refused.offset).split('\n');
    for (let i = 0, offset = 0; i < before.length; offset += (before[i] as string).length + 1, i++)
      lines.addNewLine(offset);
    at(refused.offset, [], refused.message, refused.mend);
    return null;
  }
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, merge: false });
  if (doc.errors.length > 0) tellHidden(text, at);
  const places = new Set<number>();
  const kind = /\.json$/i.test(file.name) ? 'JSON' : 'YAML';
  for (const error of [...doc.errors, ...doc.warnings].slice(0, 20)) {
    // What follows from the first error in a place says nothing new.
    if (places.has(error.pos[0])) continue;
    places.add(error.pos[0]);
    at(
      error.pos[0],
      [],
      `this is not readable as ${kind}: ${error.message.split('\n')[0]}`,
      'Check quotes and indentation',
    );
  }
  if (doc.errors.length) return null;
  if (!inspect(doc, at)) return null;
  return {
    value: doc.toJS({ maxAliasCount: 0 }),
    report: (path, message, mend, atKey) => at(offsetOf(doc, path, atKey), path, message, mend),
    locate: (path) => {
      const { line, col } = lines.linePos(offsetOf(doc, path, undefined));
      return { file: file.name, line: line || 1, column: col || 1 };
    },
  };
}

type Report = (offset: number, path: Path, message: string, mend?: string) => void;

const tellComment = (report: Report, offset: number, tag: string) =>
  report(offset, [], `YAML takes “#${tag}” for a comment`, 'Put the pattern in quotes');

/** Tags without quotes in a list in brackets: the comment that they begin takes the closing bracket with it. */
function tellHidden(text: string, report: Report): void {
  let offset = 0;
  for (const line of text.split('\n')) {
    const sign = line.indexOf('#');
    const tag = /^#[A-Z][A-Za-z]+/.exec(line.slice(sign, sign + 40))?.[0];
    if (tag && line[sign - 1] === ' ' && /^[^"']*\[[^"']*$/.test(line.slice(0, sign)))
      tellComment(report, offset + sign, tag.slice(1));
    offset += line.length + 1;
  }
}

/** What YAML takes without a word though it is surely not meant: keys said twice, comments that cut a pattern short. */
function inspect(doc: Document, report: Report): boolean {
  let sound = true;
  visit(doc, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const offset = (key as { range?: number[] }).range?.[0] ?? 0;
        if (!isScalar(key)) {
          sound = false;
          report(offset, [], 'a key is a word, not a list or a map', 'Put the pattern in quotes');
          continue;
        }
        const name = String(key.value);
        if (RESERVED.has(name)) {
          sound = false;
          report(offset, [], `“${name}” may not be a key`, 'Choose another name');
        }
        if (seen.has(name)) report(offset, [], `the key “${name}” is here twice`, 'Keep one of the two');
        seen.add(name);
      }
    },
    Scalar(_, node) {
      const offset = node.range?.[0] ?? 0;
      // In YAML “ #” begins a comment, which would silently cut a pattern short at its first tag.
      if (node.comment && /^[A-Z][A-Za-z]+\b/.test(node.comment)) {
        tellComment(report, offset, node.comment.split(' ')[0] ?? '');
      }
      if (typeof node.value === 'string' && UNSEEN.test(node.value.replace(ALLOWED, ''))) {
        report(
          offset,
          [],
          'the text holds characters that cannot be seen',
          'Type the text again instead of pasting it',
        );
      }
    },
  });
  return sound;
}

/** Where a path stands; what has no node of its own (a key that is missing) stands where its parent does. */
function offsetOf(doc: Document, path: Path, atKey: string | undefined): number {
  if (atKey !== undefined) {
    const map = path.length ? doc.getIn(path, true) : doc.contents;
    const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === atKey) : undefined;
    const range = (pair?.key as { range?: number[] } | undefined)?.range;
    if (range) return range[0] as number;
  }
  for (let length = path.length; length > 0; length--) {
    const node = doc.getIn(path.slice(0, length), true) as { range?: number[] } | undefined;
    if (node?.range) return node.range[0] as number;
  }
  return (doc.contents as { range?: number[] } | null)?.range?.[0] ?? 0;
}
