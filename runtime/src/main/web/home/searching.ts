/** The search of the home page, kept in the address so that back and sharing work. */
import { effect, signal } from "@preact/signals";
import { go, place } from "../shell/location.ts";

const PAUSE = 200;

/** As typed; the address follows a moment later. */
export const typed = signal(place.value.search.get("query") ?? "");

let timer: ReturnType<typeof setTimeout> | undefined;

export function type(query: string): void {
  typed.value = query;
  clearTimeout(timer);
  timer = setTimeout(() => look(query, topicAsked()), PAUSE);
}

export function look(query: string, topic: string): void {
  clearTimeout(timer);
  typed.value = query;
  if (place.value.path === "/") go(addressOf(query, topic), { replace: true });
}

export const queryAsked = () => (place.value.search.get("query") ?? "").trim();
export const topicAsked = () => place.value.search.get("topic") ?? "";

export function addressOf(query: string, topic: string): string {
  const search = new URLSearchParams();
  if (query.trim()) search.set("query", query.trim());
  if (topic) search.set("topic", topic);
  return search.size > 0 ? `/?${search}` : "/";
}

/** Going back or home empties the field too. */
effect(() => {
  const asked = queryAsked();
  if (place.value.path === "/" && typed.peek().trim() !== asked) typed.value = asked;
});
