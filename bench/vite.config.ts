import { defineConfig } from 'vite';

// The benchmark runs beside node_modules, so that nothing of it has to be bundled.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'bench/main.ts',
    target: 'node20.19',
    outDir: 'node_modules/.cache/bench',
    emptyOutDir: true,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
  },
});
