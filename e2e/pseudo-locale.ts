import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin, preview } from 'vite';

const accents: Readonly<Record<string, string>> = {
  a: 'åå',
  e: 'éé',
  i: 'îî',
  o: 'øø',
  u: 'ûû',
  A: 'Åå',
  E: 'Éé',
  I: 'Îî',
  O: 'Øø',
  U: 'Ûû',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ý',
};

/** A sentence in a language that nobody speaks: accented, some 40 % longer, and in brackets that tell where it ends. */
export function pseudo(text: string): string {
  return `⟦${[...text].map((letter) => accents[letter] ?? letter).join('')}⟧`;
}

/** Turns every sentence of a catalogue, those that functions make included. Runs in the page too, as its own source. */
export function pseudoCatalogue(value: unknown, turn: (text: string) => string): unknown {
  if (typeof value === 'string') return turn(value);
  if (typeof value === 'function')
    return (...given: readonly unknown[]) => pseudoCatalogue(Reflect.apply(value, undefined, given), turn);
  if (Array.isArray(value)) return value.map((item) => pseudoCatalogue(item, turn));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pseudoCatalogue(item, turn)]));
}

/** Puts the turned catalogue in the place of the real one, so that no line of the program knows of it. */
const turned: Plugin = {
  name: 'pseudo-locale',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/editor\/messages\/[a-z-]+\.ts$/.test(id)
      ? [
          code.replaceAll(/^export const (\w+) =/gm, 'const plain_$1 ='),
          `const accents = ${JSON.stringify(accents)};`,
          pseudo.toString(),
          pseudoCatalogue.toString(),
          ...[...code.matchAll(/^export const (\w+) =/gm)].map(
            ([, name]) => `export const ${name} = pseudoCatalogue(plain_${name}, pseudo);`,
          ),
        ].join('\n')
      : undefined,
};

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the designer with the turned catalogue and serves it. */
export async function servePseudoLocale(): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), 'neg-designer-pseudo-'));
  await build({ plugins: [turned], build: { outDir, emptyOutDir: true }, logLevel: 'error' });
  const server = await preview({ build: { outDir }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
