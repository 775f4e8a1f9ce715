import { EXIT, type Io } from '../io.ts';
import { judge } from './judge.ts';
import { type Format, printJudged } from './print.ts';

/** `amends pack check`: everything that is wrong with each pack. */
export async function check(paths: readonly string[], format: Format, io: Io): Promise<number> {
  let status: number = EXIT.ok;
  for (const path of paths.length ? paths : ['.'])
    status = Math.max(status, printJudged(await judge(path), format, io));
  return status;
}
