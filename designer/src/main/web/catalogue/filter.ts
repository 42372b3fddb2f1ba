/** What the catalogue shows: kept in the address, so that it can be shared and gone back to. */
export const states = ["all", "published", "unpublished", "faulty"] as const;
export type State = (typeof states)[number];

export interface Filter {
  readonly query: string;
  readonly state: State;
}

export const everything: Filter = { query: "", state: "all" };

export function readFilter(search: string): Filter {
  const parameters = new URLSearchParams(search);
  const state = parameters.get("state") as State | null;
  return { query: parameters.get("query") ?? "", state: state && states.includes(state) ? state : "all" };
}

export function writeFilter({ query, state }: Filter): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set("query", query);
  if (state !== "all") parameters.set("state", state);
  const written = parameters.toString();
  return written ? `?${written}` : "";
}

export function isEverything({ query, state }: Filter): boolean {
  return !query.trim() && state === "all";
}
