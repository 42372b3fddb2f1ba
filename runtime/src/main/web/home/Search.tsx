import { IconButton, Icon } from "../base.ts";
import { look, topicAsked, type, typed } from "./searching.ts";
import { t } from "./texts.ts";

/** One large field; the list below follows as one types. */
export function Search() {
  return (
    <form class="search" role="search" onSubmit={submit}>
      <Icon name="search" />
      <input
        type="search"
        name="query"
        aria-label={t("search")}
        placeholder={t("searchHint")}
        autocomplete="off"
        enterkeyhint="search"
        maxLength={100}
        value={typed.value}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {typed.value && <IconButton class="search-clear" icon="close" label={t("clear")} onClick={() => look("", topicAsked())} />}
    </form>
  );
}

function submit(event: Event): void {
  event.preventDefault();
  look(typed.value, topicAsked());
}
