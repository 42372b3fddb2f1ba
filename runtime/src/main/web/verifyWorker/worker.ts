/**
 * Answers for the server while it is out of reach: the page of verification and what it is made of.
 * The server comes first wherever it answers, so that nothing old is ever shown instead of new.
 */
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Waiting extends Event {
  readonly data?: unknown;
  waitUntil(work: Promise<unknown>): void;
}

interface Worker {
  addEventListener(name: "install" | "message", act: (event: Waiting) => void): void;
  addEventListener(name: "fetch", act: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
}

const worker = globalThis as unknown as Worker;
const KEPT = "miaopi-verify";
const SHELL = "/verify";
const PARTS = [SHELL, "/favicon.svg", "/portal-assets/portal.js", "/portal-assets/portal.css"];

/** Who stands at a counter waits no longer for a server that does not answer. */
const PATIENCE = 4_000;

worker.addEventListener("install", (event) => {
  event.waitUntil(keep(PARTS).then(() => worker.skipWaiting()));
});

/** The page says what else it is made of. */
worker.addEventListener("message", (event) => {
  if (Array.isArray(event.data)) event.waitUntil(keep(event.data.filter(isPart)));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.respondWith(served(request, SHELL));
  else if (request.method === "GET" && isPart(request.url)) event.respondWith(served(request, request.url));
});

async function keep(addresses: readonly string[]): Promise<void> {
  const kept = await caches.open(KEPT);
  await kept.addAll([...addresses]);
}

async function served(request: Request, name: string): Promise<Response> {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) await kept.put(name, answer.clone());
    return answer;
  } catch (unreachable) {
    const known = await kept.match(name);
    if (known) return known;
    throw unreachable;
  }
}

function isPart(address: unknown): address is string {
  if (typeof address !== "string") return false;
  const { origin, pathname } = new URL(address, location.origin);
  return origin === location.origin && (pathname.startsWith("/portal-assets/") || pathname === "/favicon.svg");
}

export {};
