/** Keeps this page on the device, so that it opens where no server is in reach. */
export async function keepPage(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/verify-worker.js", { scope: "/verify" });
    const { active } = await navigator.serviceWorker.ready;
    const used = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage(used.filter((address) => new URL(address).pathname.startsWith("/portal-assets/")));
  } catch {
    // a device that keeps nothing needs the server each time
  }
}
