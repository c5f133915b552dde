/** What the site has a browser keep: a name that changes with any of it, and paths from the worker. */
interface Kept {
  name: string;
  paths: string[];
}

/** The part of `ServiceWorkerGlobalScope` that is used: TypeScript has it in a library that excludes that of pages. */
interface Worker {
  guideKept: Kept;
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', act: (event: Asked) => void): void;
}
interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const { scope } = worker.registration;
/** An origin may have several guides: what each keeps has its address in its name. */
const own = `guide ${scope} `;
const current = own + worker.guideKept.name;

async function keep(): Promise<void> {
  const cache = await caches.open(current);
  // The server says whether what the browser has of an earlier version still holds.
  const asked = worker.guideKept.paths.map((path) => new Request(path, { cache: 'no-cache' }));
  try {
    await cache.addAll(asked);
  } catch (error) {
    await caches.delete(current);
    throw error;
  }
  await worker.skipWaiting();
}

async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(own) && name !== current) await caches.delete(name);
  await worker.clients.claim();
}

/** The name of a file changes with its contents, unless it is a page. */
const isHashed = (address: string) => /\.[0-9a-f]{8}\.\w+$/.test(address);

/** Pages as the network has them, as they were kept where there is none; all else as it was kept. */
async function answer(request: Request): Promise<Response> {
  const [address = ''] = request.url.split(/[?#]/);
  const cache = await caches.open(current);
  const kept = await cache.match(address === scope ? 'index.html' : address);
  if (kept && isHashed(address)) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});
