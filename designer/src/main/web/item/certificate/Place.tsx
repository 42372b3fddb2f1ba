import type { TagPlace } from "../../api/designer.ts";
import { t } from "./texts.ts";

/** Where in a document something stands: the number of the paragraph and its words. */
export function Place({ place }: { place: TagPlace }) {
  if (place.area === "document") return <span class="small muted">{place.words}</span>;
  return <span class="small muted" title={place.words}>{t(place.area, { number: place.paragraph })}{place.words && <q class="tag-words">{place.words}</q>}</span>;
}
