/** Where the reader is: the address as a signal, and ways to another page without loading anew. */
import { signal } from "@preact/signals";

export interface Place {
  readonly path: string;
  readonly search: URLSearchParams;
  /** What follows "#", with it; empty if nothing does. */
  readonly hash: string;
}

export type Page =
  | { readonly name: "home" | "space" | "login" | "desk" | "supervision" | "missing" }
  | { readonly name: "item"; readonly code: string }
  | { readonly name: "apply" | "certificate"; readonly id: string }
  | { readonly name: "verify"; readonly number: string };

export const place = signal<Place>(here());

/** Which page an address is; null for one that is not the portal's. */
export function pageOf(path: string): Page | null {
  const [first = "", second, ...rest] = path.split("/").slice(1).map(decoded);
  if (rest.length > 0) return null;
  if (second) return pageWith(first, second);
  if (first === "") return { name: "home" };
  if (first === "verify") return { name: "verify", number: "" };
  if (first === "space" || first === "login" || first === "desk" || first === "supervision") return { name: first };
  return null;
}

function pageWith(first: string, second: string): Page | null {
  if (first === "items") return { name: "item", code: second };
  if (first === "apply") return { name: "apply", id: second };
  if (first === "certificates") return { name: "certificate", id: second };
  if (first === "verify") return { name: "verify", number: second };
  return null;
}

/** Goes to an address: at once within the portal, by loading outside of it. */
export function go(address: string, { replace = false } = {}): void {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || !pageOf(url.pathname)) {
    location.assign(url);
    return;
  }
  if (replace) history.replaceState(null, "", url);
  else history.pushState(null, "", url);
  place.value = here();
}

/** Only an address of this site may be come back to: "//evil.example" is none. */
export function safeReturn(address: string | null): string | null {
  return address && /^\/(?![/\\])/.test(address) && !/[\u0000-\u001f\\]/.test(address) ? address : null;
}

export function loginAddress(): string {
  return `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
}

/** Follows plain clicks on links of the portal and the browser's back and forward. */
export function followLinks(): void {
  addEventListener("popstate", () => (place.value = here()));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !isPlain(event, link)) return;
    event.preventDefault();
    go(link.href);
  });
}

function isPlain(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return false;
  return pageOf(link.pathname) !== null && !link.getAttribute("href")?.startsWith("#");
}

function here(): Place {
  if (typeof location === "undefined") return { path: "/", search: new URLSearchParams(), hash: "" };
  return { path: location.pathname, search: new URLSearchParams(location.search), hash: location.hash };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
