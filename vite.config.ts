import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { offline } from './scripts/offline/plugin.ts';
import { contentSecurityPolicy } from './scripts/security.mjs';

/**
 * Suites that read the folder of reference facts and real configurations beside the project. It is no part of the
 * project: where it is not there, they are left out, with a word.
 */
const sharedSuites = '**/*.shared.test.ts';
const hasShared = existsSync(fileURLToPath(new URL('../shared', import.meta.url)));
if (process.env.VITEST && !hasShared)
  console.info('../shared is not there: the suites that compare with it are left out.');

export default defineConfig({
  // Relative addresses, so that the built folder works under any path.
  base: './',
  plugins: [
    react(),
    offline(),
    {
      name: 'content-security-policy',
      // The development server swaps modules through inline scripts, so only what is built carries the policy.
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  ],
  build: {
    target: 'baseline-widely-available',
    // Fonts and pictures as data: addresses would need a weaker policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: hasShared ? configDefaults.exclude : [...configDefaults.exclude, sharedSuites],
    environment: 'node',
    // All files of a worker share their modules: reading these anew for each file would take a third of the whole time. The
    // core keeps nothing but what it worked out of its arguments, and what a test puts in the place of others is put back.
    pool: 'threads',
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    setupFiles: ['tests/properties.ts'],
    // Far above what any of them takes: a busy machine is no failure.
    testTimeout: 60_000,
  },
});
