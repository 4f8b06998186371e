import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { offline } from './scripts/offline/plugin.ts';
import { contentSecurityPolicy } from './scripts/security.mjs';

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
    chunkSizeWarningLimit: 1000,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/properties.ts'],
  },
});
