import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledItem, Labels } from './data.ts';

/**
 * The project's own labelled replies: exchanges thought up for it, every sentence of the reply labelled by the guide.
 * Two thirds of the faults are oblique and most have a harmless look-alike elsewhere, so this set is harder than life.
 * `own/README.md` says how a file is written.
 */

const folder = join(import.meta.dirname, 'own');

const FAULTS: Record<string, string> = {
  defensiveness: 'D',
  blame: 'B',
  'weak-apology': 'W',
  robotic: 'M',
  dismissive: 'X',
  hostile: 'H',
  overpromise: 'P',
  'vague-time': 'V',
};

const CUSTOMER = /^> ([CU]+|-) \| (.+)$/;
const SENTENCE = /^([DBWMXHPVaesor]+|-) \| (.+)$/;

interface Exchange {
  id: string;
  /** Tags of the customer's message: `C` a complaint, `U` upset. */
  tags: string;
  customer: string;
  sentences: { tags: string; text: string }[];
}

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

/** What is missing follows from what the sentences show, as the guide says. */
function labelsOf({ tags, sentences }: Exchange): Labels {
  const shows = (...wanted: string[]) => sentences.some((one) => wanted.some((tag) => one.tags.includes(tag)));
  const [complaint, upset] = [tags.includes('C'), tags.includes('U')];
  const faults = Object.entries(FAULTS).map(([check, tag]) => [
    check,
    sentences.filter((one) => one.tags.includes(tag)).map(({ text }) => text),
  ]);
  return {
    ...Object.fromEntries(faults),
    'missing-apology': complaint && !shows('a', 'W'),
    'missing-empathy': upset && !shows('e'),
    'missing-next-step': complaint && !shows('s', 'o'),
    'no-option': shows('r') && !shows('o', 's'),
  };
}

export interface OwnItem extends LabelledItem {
  channel: string;
  complaint: boolean;
  upset: boolean;
}

/** All of them, in the form of the labelled sets beside the project. */
export function ownItems(): OwnItem[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) =>
    parseExchanges(name, readFileSync(join(folder, name), 'utf8')).map((one) => ({
      id: one.id,
      source: 'own',
      channel: name.startsWith('social') ? 'social' : 'email',
      customer: one.customer,
      reply: one.sentences.map(({ text }) => text).join(' '),
      history: [],
      labels: labelsOf(one),
      complaint: one.tags.includes('C'),
      upset: one.tags.includes('U'),
    })),
  );
}
