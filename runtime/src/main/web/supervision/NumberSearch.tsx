import { useSignal } from "@preact/signals";
import { Button, Field } from "../base.ts";
import { go } from "../shell/location.ts";
import { t } from "./texts.ts";

/** Puts the number into the address; an empty one shows all again. */
export function NumberSearch({ query }: { query: string }) {
  const typed = useSignal(query);
  const find = (event: Event) => {
    event.preventDefault();
    const number = typed.value.trim();
    go(number ? `/supervision?${new URLSearchParams({ query: number })}` : "/supervision");
  };
  return (
    <form class="issued-search" role="search" onSubmit={find}>
      <Field label={t("search")} hint={t("searchHint")}>
        {(control) => <input {...control} type="search" maxLength={200} value={typed.value} onInput={(event) => (typed.value = event.currentTarget.value)} />}
      </Field>
      <Button type="submit" icon="search">
        {t("find")}
      </Button>
    </form>
  );
}
