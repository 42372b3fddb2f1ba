/** Long lists that the server gives page by page. */
import { signal, type ReadonlySignal } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";
import { Button } from "./components/Button.tsx";
import { ProblemError } from "./http.ts";
import { bundle } from "./language.ts";
import { useLoading, type Loading } from "./loading.ts";

/** Entries that the server gives at once. */
const PAGE = 50;

const t = bundle({ "zh-CN": { more: "显示更多" }, en: { more: "Show more" } });

export interface Pages<T> extends Loading<readonly T[]> {
  readonly hasMore: ReadonlySignal<boolean>;
  readonly more: () => Promise<void>;
}

/** `ask` gets the last entry that is known; null for the first page. */
export function usePages<T>(ask: (last: T | null) => Promise<readonly T[]>, about: readonly unknown[]): Pages<T> {
  const hasMore = useMemo(() => signal(false), about);
  const next = async (last: T | null) => {
    const page = await ask(last);
    hasMore.value = page.length === PAGE;
    return page;
  };
  const loading = useLoading(() => next(null), about);
  const more = async () => {
    const known = loading.value.value ?? [];
    try {
      loading.value.value = [...known, ...(await next(known.at(-1) ?? null))];
      loading.failure.value = null;
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure;
      loading.failure.value = failure;
    }
  };
  return { ...loading, hasMore, more };
}

export function MoreButton({ of }: { of: Pick<Pages<unknown>, "hasMore" | "more"> }) {
  const [busy, setBusy] = useState(false);
  if (!of.hasMore.value) return null;
  const more = () => {
    setBusy(true);
    void of.more().finally(() => setBusy(false));
  };
  return (
    <p>
      <Button busy={busy} onClick={more}>
        {t("more")}
      </Button>
    </p>
  );
}
