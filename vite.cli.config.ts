import { defineConfig } from 'vite';

// The command line as one file that needs nothing but Node.
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20.19',
    outDir: 'dist/cli',
    emptyOutDir: true,
    // It is read from disk, once: its size is no matter.
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'main.js', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
});
