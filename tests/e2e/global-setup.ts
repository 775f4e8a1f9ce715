import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../scripts/extension.ts';
import { buildPages } from '../pages/build.ts';
import { ownSite } from './harness/addresses.ts';
import { withSite } from './harness/with-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built fixture pages. */
    pages: string;
    /** Folders of the built extension. */
    chrome: string;
    firefox: string;
    /** The same, with leave to read a site that the user adds; in Firefox that site is in the manifest as well. */
    chromeWithSite: string;
    firefoxWithSite: string;
  }
}

/** Builds once what every test of the run loads. */
export default async function build({ provide }: TestProject): Promise<void> {
  const out = process.env.AMENDS_OUT ?? '.output-e2e';
  provide('pages', await buildPages());
  // One after the other: both write the same generated types.
  const chrome = await buildExtension('chrome', out);
  const firefox = await buildExtension('firefox', out);
  provide('chrome', chrome);
  provide('firefox', firefox);
  provide('chromeWithSite', await withSite(chrome, ownSite, false));
  provide('firefoxWithSite', await withSite(firefox, ownSite, true));
}
