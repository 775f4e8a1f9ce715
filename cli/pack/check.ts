import type { Io } from '../io.ts';
import { judgeAll } from './judge.ts';
import { type Format, printJudged } from './print.ts';

/** `amends pack check`: everything that is wrong with each pack. */
export async function check(paths: readonly string[], format: Format, io: Io): Promise<number> {
  return printJudged(await judgeAll(paths), format, io);
}
