/** Whether the device has a network; the server may be out of reach all the same. */
import { signal } from "@preact/signals";

export const online = signal(typeof navigator === "undefined" || navigator.onLine !== false);

export function watchNetwork(): void {
  addEventListener("online", () => (online.value = true));
  addEventListener("offline", () => (online.value = false));
}
