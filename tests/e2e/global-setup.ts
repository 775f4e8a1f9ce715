import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../scripts/extension.ts';
import { buildPages } from '../pages/build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built fixture pages. */
    pages: string;
    /** Folders of the built extension. */
    chrome: string;
    firefox: string;
  }
}

/** Builds once what every test of the run loads. */
export default async function build({ provide }: TestProject): Promise<void> {
  const out = process.env.AMENDS_OUT ?? '.output-e2e';
  provide('pages', await buildPages());
  // One after the other: both write the same generated types.
  provide('chrome', await buildExtension('chrome', out));
  provide('firefox', await buildExtension('firefox', out));
}
