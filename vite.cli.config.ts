import { defineConfig } from 'vite';

// The command line as one file that needs nothing but Node, save for files in Terraform's language: their parser reads
// its own file of WebAssembly from where it is installed, and is loaded only then.
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['@cdktf/hcl2json'], target: 'node' },
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
