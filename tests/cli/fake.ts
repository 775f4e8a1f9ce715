import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Io } from '../../cli/io.ts';
import type { Engine } from '../../lib/engine/engine.ts';
import type { Facts, Finding } from '../../lib/engine/types.ts';

export const calm: Facts = {
  complaint: false,
  upset: false,
  upsetLevel: 0,
  question: false,
  thanks: false,
  apologised: false,
  refused: false,
  problem: null,
};

/** A finding with everything that a test does not care about filled in. */
export function finding(parts: Partial<Finding>): Finding {
  return {
    key: 'k',
    check: 'blame',
    rule: 'blame/bad',
    level: 'problem',
    span: null,
    message: 'This hurts.',
    source: null,
    rewrites: [],
    ...parts,
  };
}

/** An engine that dislikes the word “bad” wherever it stands, so that a test can tell where findings come out. */
export const dislikesBad: Engine = {
  check: ({ text: draft }) => ({
    findings: [...draft.matchAll(/bad/g)].map(({ index }) =>
      finding({
        span: { start: index, end: index + 3 },
        rewrites: [{ start: index, end: index + 3, text: 'good', slots: 0 }],
      }),
    ),
    coverage: {},
    facts: calm,
  }),
};

/** Streams in memory, and what was written to them once they are closed. */
export function memoryIo(input = ''): { io: Io; written: () => Promise<{ out: string; err: string }> } {
  const stdin = new PassThrough();
  stdin.end(input);
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const both = Promise.all([text(stdout), text(stderr)]);
  return {
    io: { stdin, stdout, stderr },
    written: async () => {
      stdout.end();
      stderr.end();
      const [out, err] = await both;
      return { out, err };
    },
  };
}
