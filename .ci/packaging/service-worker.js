/**
 * The service worker of the served workbook: it keeps the files of a version together on the device and serves all of
 * them from one version, the one that the reader chose. Another version is fetched beside it, each file checked by its
 * SHA-256, and takes its place when the reader says so and at no other time.
 *
 * The build writes VERSION, FILES and TEMPLATE: each file's name with its digest, as `integrity` takes it. The template is
 * the single file, of which the page makes copies with extracts inside; a server may be without it.
 */
const [VERSION, FILES, TEMPLATE] = ['__VERSION__', '__FILES__', '__TEMPLATE__'];

const PAGE = 'index.html';
const { scope } = self.registration;
const PREFIX = `scrutiny-workbook ${scope} `;
const OWN = PREFIX + VERSION;
const CHOSEN = `${PREFIX}chosen`;
/** Two entries that are no files: which version is served, and that all of a version is here. */
const [MARK, WHOLE] = [`${scope}chosen-version`, `${scope}whole-version`];

const addressOf = (name) => new URL(name, scope).href;
const nameOf = (address) => {
  const { origin, pathname } = new URL(address);
  const name = `${origin}${pathname}`.startsWith(scope) ? `${origin}${pathname}`.slice(scope.length) : null;
  return name === '' ? PAGE : name;
};

/** The version that is served: null before any is here. */
async function chosen() {
  const mark = await (await caches.open(CHOSEN)).match(MARK);
  const version = mark && (await mark.text());
  return version && (await caches.has(PREFIX + version)) ? version : null;
}

const choose = async (version) => (await caches.open(CHOSEN)).put(MARK, new Response(version));

/** A file of an earlier version whose name tells its content, so that the engine is fetched once and not each time. */
async function here(name) {
  return name.startsWith('assets/') ? caches.match(addressOf(name)) : undefined;
}

async function fetched(name, integrity) {
  // What a server kept in between may be older than the list.
  const response = await fetch(addressOf(name), { integrity, cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${name} answered ${response.status}.`);
  // A page that was answered from elsewhere may not be shown for this address.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

/** A version without it is whole: the page says what to do where a copy is asked for and there is none. */
async function keepTemplate(cache) {
  const [name, integrity] = TEMPLATE;
  try {
    await cache.put(addressOf(name), await fetched(name, integrity));
  } catch {
    // The server is without it, or has it of another version.
  }
}

async function install() {
  const cache = await caches.open(OWN);
  try {
    for (const [name, integrity] of FILES) {
      await cache.put(addressOf(name), (await here(name)) ?? (await fetched(name, integrity)));
    }
    await keepTemplate(cache);
    await cache.put(WHOLE, new Response());
  } catch (fault) {
    // A version that is not whole is none.
    await caches.delete(OWN);
    throw fault;
  }
  if ((await chosen()) === null) await choose(VERSION);
  // What it serves is chosen by the reader, not by which worker is at work.
  await self.skipWaiting();
}

/** Versions that are neither served nor the newest go. */
async function tidy() {
  const kept = [CHOSEN, OWN, PREFIX + (await chosen())];
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !kept.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request, name) {
  const version = await chosen();
  const found = version && (await (await caches.open(PREFIX + version)).match(addressOf(name)));
  // A page of the version before may still ask for a file whose name tells its content.
  return found ?? (await here(name)) ?? fetch(request);
}

/** Tells whether a newer version is whole and not served; serves it from now on where that is asked. */
async function told(asked) {
  if (asked === 'use the newer version') await choose(VERSION);
  // A page of the version before, in another tab, may still be on its way.
  else if ((await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).length <= 1) await tidy();
  const version = await chosen();
  return { kept: version !== null, newer: version !== null && version !== VERSION };
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('fetch', (event) => {
  const name = event.request.method === 'GET' ? nameOf(event.request.url) : null;
  if ([...FILES, TEMPLATE].some(([file]) => file === name) || name?.startsWith('assets/')) {
    event.respondWith(answer(event.request, name));
  }
});
self.addEventListener('message', (event) => {
  event.waitUntil(told(event.data).then((state) => event.ports[0]?.postMessage(state)));
});
