import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { rules } from './scripts/vite-rules.ts';

/**
 * Every page the extension may read without asking. The content script, the manifest and the options page all take
 * the list of products from `lib/hosts`; a test keeps this one equal to it.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  // Two builds may run at once (tests and a demo), so the folder can be moved.
  outDir: process.env.AMENDS_OUT ?? '.output',
  vite: () => ({ plugins: [preact(), rules()], build: { sourcemap: false } }),
  manifest: ({ browser }) => ({
    name: 'Amends',
    description: 'Marks the words in your reply that would hurt a customer, says why, and offers better ones. Nothing leaves your machine.',
    permissions: ['storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    minimum_chrome_version: browser === 'firefox' ? undefined : '125',
    action: { default_title: 'Open Amends' },
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'amends@amends.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
});
