import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cuesOf, eachRun } from '../lib/engine/cues.ts';
import { Reader, type TextView } from '../lib/engine/text-view.ts';
import { type Exchange, exchangesIn, FAULTS } from './exchanges.ts';
import type { Table } from './learn-fit.ts';

/** A text to learn from: each tag that was asked about, and whether it was given. */
export interface Lesson {
  /** The runs in it, each of them once. */
  runs: ReadonlySet<string>;
  /** How many runs its sentences have, each of them once a sentence. */
  size: number;
  /** How many times it counts. */
  times: number;
  tags: ReadonlyMap<string, boolean>;
}

/** The tags of a sentence of a reply, and of a customer's message. */
const FAULT_TAGS = Object.values(FAULTS);
const PARTS = [...'aesor'];
const CUSTOMER = [...'CU'];
/** What is asked of whole replies: no next step, no option. Tagged beside the message. */
const AS_A_WHOLE = [...'NO'];

const reader = new Reader();

function runsOf({ sentences }: Pick<TextView, 'sentences'>): Pick<Lesson, 'runs' | 'size' | 'times'> {
  const each = sentences.map(({ sentence }) => {
    const runs = new Set<string>();
    eachRun(cuesOf(sentence), (run) => runs.add(run));
    return runs;
  });
  const runs = new Set(each.flatMap((one) => [...one]));
  return { runs, size: each.reduce((sum, { size }) => sum + size, 0), times: 1 };
}

const given = (asked: readonly string[], tags: { includes(tag: string): boolean }) =>
  new Map(asked.map((tag) => [tag, tags.includes(tag)]));

/** A draft of `drafts.ndjson`. */
interface Labelled {
  customer: string;
  reply: string;
  complaint: boolean;
  upset: boolean;
  labels: Record<string, readonly string[] | boolean>;
}

/** What a whole labelled draft teaches. Its good parts were not labelled, so of these it says nothing. */
function ofDraft({ customer, reply, complaint, upset, labels }: Labelled): Talk {
  const marks = Object.entries(FAULTS).flatMap(([check, tag]) =>
    (labels[check] as readonly string[]).map((quote) => {
      const start = reply.indexOf(quote);
      return { tag, start, end: start + quote.length };
    }),
  );
  const about =
    (complaint ? 'C' : '') +
    (upset ? 'U' : '') +
    (labels['missing-next-step'] ? 'N' : '') +
    (labels['no-option'] ? 'O' : '');
  return [
    { ...runsOf(reader.read(customer)), tags: given([...CUSTOMER, ...AS_A_WHOLE], about) },
    ...reader.read(reply).sentences.map((placed) => {
      const end = placed.start + placed.sentence.text.length;
      const here = marks.filter((mark) => mark.start < end && placed.start < mark.end);
      return {
        ...runsOf({ sentences: [placed] }),
        tags: given(
          FAULT_TAGS,
          here.map(({ tag }) => tag),
        ),
      };
    }),
  ];
}

/** What an exchange teaches: the message as a whole, and the reply sentence by sentence. */
function ofExchange({ tags, customer, sentences }: Exchange): Talk {
  return [
    { ...runsOf(reader.read(customer)), tags: given([...CUSTOMER, ...AS_A_WHOLE], tags) },
    ...sentences.map((one) => ({ ...runsOf(reader.read(one.text)), tags: given([...FAULT_TAGS, ...PARTS], one.tags) })),
  ];
}

/** What is as long and as ordinary as what people write counts this many times: such texts are what is to be judged. */
export const WHOLE = 3;

/** A message and the sentences of the reply to it, in order; of some messages there is no reply. */
export type Talk = readonly [Lesson, ...Lesson[]];

/** Everything there is to learn from in a folder: its exchanges, and the whole messages and drafts. */
export function talksIn(folder: string): Talk[] {
  const whole = join(folder, 'whole');
  const drafts: Labelled[] = readFileSync(join(whole, 'drafts.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const often = [...exchangesIn(whole).map(ofExchange), ...drafts.map(ofDraft)];
  return [
    ...exchangesIn(join(folder, 'exchanges')).map(ofExchange),
    ...often.map((talk) => talk.map((one) => ({ ...one, times: WHOLE })) as unknown as Talk),
  ];
}

/** How steeply the rarer runs say more. Chosen by how well readings told apart replies that they were not learned from. */
const STEEP = 1.5;

/** How much each run may say: the fewer of all texts it is in, the more; one on average. */
function sayOf(times: readonly number[], all: number): Float64Array {
  const rare = times.map((one) => Math.log(1 + all / (1 + one)) ** STEEP);
  const mean = rare.reduce((sum, one) => sum + one, 0) / rare.length;
  return Float64Array.from(rare, (one) => one / mean);
}

/** A table of lessons, and the run each of its columns is. Runs that count fewer than `least` times are left out. */
export function tableOf(lessons: readonly Lesson[], least: number): { table: Table; runs: string[] } {
  const stands = new Map<string, { rows: number[]; times: number }>();
  lessons.forEach(({ runs, times }, row) => {
    for (const run of runs) {
      const known = stands.get(run) ?? { rows: [], times: 0 };
      known.rows.push(row);
      known.times += times;
      stands.set(run, known);
    }
  });
  const kept = [...stands].filter(([, { times }]) => times >= least);
  const cells = kept.reduce((sum, [, { rows }]) => sum + rows.length, 0);
  const table: Table = {
    share: new Float32Array(cells),
    rows: new Uint32Array(cells),
    from: new Uint32Array(kept.length + 1),
    say: sayOf(
      kept.map(([, { times }]) => times),
      lessons.reduce((sum, { times }) => sum + times, 0),
    ),
    times: Uint8Array.from(lessons, ({ times }) => times),
    height: lessons.length,
  };
  let at = 0;
  kept.forEach(([, { rows }], column) => {
    for (const row of rows) {
      table.rows[at] = row;
      table.share[at++] = 1 / Math.sqrt((lessons[row] as Lesson).size);
    }
    table.from[column + 1] = at;
  });
  return { table, runs: kept.map(([run]) => run) };
}
