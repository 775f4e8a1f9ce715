import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { rules } from './scripts/vite-rules.ts';

/**
 * Two projects: `unit` needs nothing but Node and is what one runs all day; `e2e` builds the extension and drives a
 * real browser, one file at a time because a browser takes a core for itself.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), rules()],
        test: {
          name: 'unit',
          setupFiles: ['tests/i18n.ts'],
          // A slow machine is no reason to fail; what takes longer than this hangs.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/pages/dist/**'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/global-setup.ts'],
          fileParallelism: false,
          // So many browsers' steps fit into this on a machine that is five times slower than usual.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
