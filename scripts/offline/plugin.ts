import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const worker = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8');
const register = readFileSync(join(import.meta.dirname, 'register.js'), 'utf8');

/**
 * Makes the built designer work without a network: writes a service worker that knows every file of the build,
 * and a script of its own that registers it, because the page's policy allows no inline script.
 */
export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'offline',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { src: './register-service-worker.js', defer: true }, injectTo: 'head' },
    ],
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        this.emitFile({ type: 'asset', fileName: 'register-service-worker.js', source: register });
        const contents = new Map<string, string | Uint8Array>([['register-service-worker.js', register]]);
        for (const file of Object.values(bundle)) {
          contents.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
        }
        for (const entry of readdirSync(publicDir, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue;
          const path = join(entry.parentPath, entry.name);
          contents.set(path.slice(publicDir.length + 1).replaceAll('\\', '/'), readFileSync(path));
        }
        const files = [...contents.keys()].sort();
        // The page is kept under the folder's address: some hosts answer index.html with a redirect, which cannot be kept.
        const kept = files.map((file) => (file === 'index.html' ? './' : file));
        const hash = createHash('sha256').update(worker);
        for (const file of files) hash.update(file).update(contents.get(file) ?? '');
        const source = worker
          .replace("'BUILD'", JSON.stringify(hash.digest('hex').slice(0, 16)))
          .replace("['FILES']", JSON.stringify(kept, null, 1));
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}
