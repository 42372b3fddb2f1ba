import { Button } from "../base.ts";
import { setTextSize, textSize } from "./textSize.ts";
import { t } from "./texts.ts";

/** Stands in the header, and on a phone, where that is narrow, in the footer. */
export function TextSizeSwitch() {
  const isLarge = textSize.value !== "normal";
  return (
    <Button class="text-size" look="quiet" small icon="text" aria-pressed={isLarge} onClick={() => setTextSize(isLarge ? "normal" : "large")}>
      {t("largeText")}
    </Button>
  );
}
