import { join } from 'node:path';
import { type Exchange, exchangesIn, FAULTS } from '../../scripts/exchanges.ts';
import type { LabelledItem, Labels } from './data.ts';

/**
 * The project's own labelled replies: exchanges thought up for it, every sentence of the reply labelled by the guide.
 * Two thirds of the faults are oblique and most have a harmless look-alike elsewhere, so this set is harder than life.
 * `own/README.md` says how a file is written.
 */

const folder = join(import.meta.dirname, 'own');

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
  return exchangesIn(folder).map((one) => ({
    id: one.id,
    source: 'own',
    channel: one.id.startsWith('social') ? 'social' : 'email',
    customer: one.customer,
    reply: one.sentences.map(({ text }) => text).join(' '),
    history: [],
    labels: labelsOf(one),
    complaint: one.tags.includes('C'),
    upset: one.tags.includes('U'),
  }));
}
