import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { matches } from './lib/hosts/index.ts';
import { guidePages } from './scripts/guide-pages.ts';
import { hosts } from './scripts/vite-hosts.ts';
import { rules } from './scripts/vite-rules.ts';

/**
 * Suggested keys, which the browser lets everyone change. Browsers keep Alt+Shift with A, B, C, I, N, P, T, W, X and Z
 * for themselves, and none of the three products uses Alt+Shift with a letter. On a Mac, Option types letters.
 */
const key = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` });

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...guidePages());
      // Browsers and stores know the Portuguese of Brazil and that of Portugal, and none for both. There is one text.
      const brazil = files.find(({ relativeDest }) => relativeDest.includes('pt_BR'));
      if (brazil) files.push({ ...brazil, relativeDest: brazil.relativeDest.replace('pt_BR', 'pt_PT') });
    },
    // The content script speaks to the browser directly: it needs nothing the polyfill adds, and every helpdesk tab
    // would load it.
    'vite:build:extendConfig': (entrypoints, { resolve }) => {
      const aliases = resolve?.alias as Record<string, string> | undefined;
      if (aliases && entrypoints.every(({ type }) => type === 'content-script')) delete aliases['wxt/browser'];
    },
  },
  // Two builds may run at once (tests and a demo), so the folder can be moved.
  outDir: process.env.AMENDS_OUT ?? '.output',
  vite: () => ({
    plugins: [preact(), rules(), hosts()],
    // What the oldest browsers below know by themselves is left as it is written.
    build: { sourcemap: false, cssTarget: ['chrome125', 'firefox140'] },
    worker: { format: 'es', plugins: () => [rules()] },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    // `scripting` puts the content script into tabs that were open before the extension was, `alarms` looks for new
    // versions of packs.
    permissions: ['storage', 'scripting', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // The pages it may read without asking: the three products and nothing else.
    host_permissions: matches,
    // Pages the user adds are asked for one by one.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: key('O'),
        description: '__MSG_manifest_openPanel__',
      },
      'next-finding': { suggested_key: key('J'), description: '__MSG_manifest_next__' },
      'previous-finding': { suggested_key: key('K'), description: '__MSG_manifest_previous__' },
      'apply-rewrite': { suggested_key: key('M'), description: '__MSG_manifest_apply__' },
    },
    // Firefox takes a policy as it is.
    storage: browser === 'firefox' ? undefined : { managed_schema: 'managed-schema.json' },
    minimum_chrome_version: browser === 'firefox' ? undefined : '125',
    action: { default_title: '__MSG_manifest_action__' },
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
