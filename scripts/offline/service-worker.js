// Keeps the whole designer in the browser. The build fills in its own name and the list of its files.
const build = 'BUILD';
const files = ['FILES'];

const prefix = `neg-designer ${new URL(registration.scope).pathname} `;
const current = prefix + build;

addEventListener('install', (event) => {
  // Asked of the server, not of the browser's cache: a page and scripts of two builds must never be mixed.
  const requests = files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(current).then((cache) => cache.addAll(requests)));
});

// A new build waits until no page of the old one is open, or until a page that has only just begun asks for it.
addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
});

addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => clients.claim()));
});

/** Drops the files of older builds, unless another page may still need a part of its own build. */
async function tidy() {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length > 1) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== current) await caches.delete(name);
  }
}

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(current);
  // The page is one page: whatever address below the scope is visited, it is the same.
  const page = request.mode === 'navigate' ? await cache.match('./') : undefined;
  const kept = page ?? (await cache.match(request, { ignoreSearch: true, ignoreVary: true }));
  return kept ?? (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
