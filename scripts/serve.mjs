// A small server for the built site, with the headers that a real one should send.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { securityHeaders } from './security.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The file of `folder` that an address asks for; undefined when there is none, or when it leads outside. */
export function fileFor(/** @type {string} */ folder, /** @type {string} */ address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const base = resolve(folder);
  const file = resolve(join(base, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(base + sep)) return undefined;
  const status = statSync(file, { throwIfNoEntry: false });
  return status?.isFile() ? { file, size: status.size } : undefined;
}

/** @returns {import('node:http').RequestListener} */
function answerFrom(/** @type {string} */ folder) {
  return (request, response) => {
    const head = request.method === 'HEAD';
    if (request.method !== 'GET' && !head) {
      response.writeHead(405, { ...securityHeaders, Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = fileFor(folder, request.url ?? '/');
    if (!found) {
      response.writeHead(404, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    // Files in assets carry a hash of their content in their name; all others must be asked for again.
    const lasting = found.file.startsWith(join(resolve(folder), 'assets') + sep);
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': types[extname(found.file)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (head) response.end();
    else pipeline(createReadStream(found.file), response, () => undefined);
  };
}

/**
 * Listens on one address of this machine.
 * @returns {Promise<'listening' | 'taken' | 'absent'>} absent: the machine has no such address, as without IPv6
 */
function listen(
  /** @type {import('node:http').Server} */ server,
  /** @type {number} */ port,
  /** @type {string} */ host,
) {
  return new Promise((settle, fail) => {
    server.once('listening', () => settle('listening'));
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      if (code === 'EADDRINUSE') settle('taken');
      else if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') settle('absent');
      else fail(error);
    });
    server.listen(port, host);
  });
}

/**
 * Serves `folder` to this machine only.
 * @param {string} folder
 * @param {number} port the first to try; when it is taken, one of the next twenty
 * @returns {Promise<number>} the port that answers
 */
export async function serve(folder, port) {
  for (let tried = port; tried <= port + 20; tried += 1) {
    // "localhost" is either address, and a browser takes the one that answers, so both have to be ours.
    const four = createServer(answerFrom(folder));
    const six = createServer(answerFrom(folder));
    const outcomes = [await listen(four, tried, '127.0.0.1'), await listen(six, tried, '::1')];
    if (outcomes.includes('listening') && !outcomes.includes('taken')) return tried;
    four.close();
    six.close();
  }
  throw new Error(`The ports ${port} to ${port + 20} are all taken. Set PORT to a free one.`);
}
