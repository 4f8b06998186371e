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

/** Whether a module is one of these files of the sources. */
const isAmong = (files: readonly string[]) => (id: string) => files.some((file) => id.endsWith(`/src/${file}`));

/**
 * The parts of the page, in the order in which they come, each with all that it needs and no part before it has. Left to
 * itself the bundler makes a file of whatever several `import()` share: a page would ask for a hundred of them.
 */
const parts = [
  // The frame of the page and the ground of the canvas.
  { name: 'start', tags: ['$initial' as const], priority: 4 },
  // What reads a design and shows it.
  { name: 'drawn', test: isAmong(['editor/drawing/drawn-parts.ts', 'store/read-text.ts']), priority: 3 },
  { name: 'engine', test: isAmong(['store/engine.ts']), priority: 2 },
  // What comes with the rules, and what every page shows as soon as they are there.
  {
    name: 'judged',
    test: isAmong([
      'editor/judging/judged-parts.ts',
      'editor/findings/FindingsPanel.tsx',
      'editor/frame/AboutDialog.tsx',
      'editor/gallery/EmptyCanvas.tsx',
      'editor/gallery/Gallery.tsx',
      'editor/guide/Guide.tsx',
      'editor/importing/ImportDialog.tsx',
      'editor/inspector/Inspector.tsx',
      'editor/palette/Palette.tsx',
      'editor/printing/Printing.tsx',
    ]),
    priority: 1,
  },
];

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
    rolldownOptions: { output: { codeSplitting: { groups: parts } } },
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
