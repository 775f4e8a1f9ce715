import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../project.ts';

export interface Ran {
  status: number;
  out: string;
  err: string;
}

/** Runs the command line as a person does: in a process of its own, standing in a folder. */
export function amendsIn(cwd: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [join(root, 'cli/main.ts'), ...args], options, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
    child.stdin?.end(input);
  });
}
