import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A customer's message and a reply to it, every sentence of it labelled: see `rules/learned/README.md`. */
export interface Exchange {
  /** File and line. */
  id: string;
  /** Tags of the customer's message: `C` a complaint, `U` upset; and of the whole reply: `N` no next step, `O` no option. */
  tags: string;
  customer: string;
  sentences: { tags: string; text: string }[];
}

/** The tag of each fault, by its check. */
export const FAULTS: Readonly<Record<string, string>> = {
  defensiveness: 'D',
  blame: 'B',
  'weak-apology': 'W',
  robotic: 'M',
  dismissive: 'X',
  hostile: 'H',
  overpromise: 'P',
  'vague-time': 'V',
};

const CUSTOMER = /^> ([CUNO]+|-) \| (.+)$/;
const SENTENCE = /^([DBWMXHPVaesor]+|-) \| (.+)$/;

/** Reads a file's exchanges. Throws with file and line for one that is none. */
export function parseExchanges(name: string, text: string): Exchange[] {
  const all: Exchange[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const [, tags, customer] = CUSTOMER.exec(line) ?? [];
    const [, faults, sentence] = SENTENCE.exec(line) ?? [];
    if (tags && customer) all.push({ id: `${name}:${i + 1}`, tags, customer, sentences: [] });
    else if (faults && sentence && all.length) all.at(-1)!.sentences.push({ tags: faults, text: sentence });
    else throw new Error(`${name}:${i + 1}: neither a customer's message nor a sentence of a reply to one`);
  }
  return all;
}

/** The exchanges of every text file of a folder, by name of the file. Throws as `parseExchanges` does. */
export function exchangesIn(folder: string): Exchange[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) => parseExchanges(basename(name), readFileSync(join(folder, name), 'utf8')));
}
