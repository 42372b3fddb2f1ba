import { useState } from "preact/hooks";
import { address } from "../../api/designer.ts";
import type { SealText } from "../../model/definition.ts";
import { ChoiceProperty } from "../inputs/ChoiceProperty.tsx";
import { CheckProperty, NumberProperty, TextProperty } from "../inputs/TextProperty.tsx";
import { t } from "./texts.ts";

const SHAPES = ["round", "oval"] as const;

/** What stands in the seal, and the seal as it will look, drawn at each change. */
export function SealForm({ seal }: { seal: SealText }) {
  const at = (name: string) => ["certificate", "seal", name];
  return (
    <div class="seal-form">
      <div class="stack">
        <ChoiceProperty path={at("shape")} label={t("sealShape")} none={t("round")} choices={SHAPES.slice(1).map((value) => ({ value, label: t(value) }))} />
        <TextProperty path={at("text")} label={t("sealText")} hint={t("sealTextHint")} />
        <TextProperty path={at("line")} label={t("sealLine")} hint={t("sealLineHint")} />
        <TextProperty path={at("code")} label={t("sealCode")} hint={t("sealCodeHint")} />
        <NumberProperty path={at("width")} label={t("sealWidth")} hint={t("sealWidthHint")} minimum={20} />
        <CheckProperty path={at("plain")} label={t("sealPlain")} />
      </div>
      <SealPicture seal={seal} />
    </div>
  );
}

function SealPicture({ seal }: { seal: SealText }) {
  const source = address.seal(seal);
  const [broken, setBroken] = useState("");
  if (broken === source) return <p class="small muted">{t("noSealPicture")}</p>;
  return <img class="seal-picture" src={source} alt={t("sealPicture")} onError={() => setBroken(source)} />;
}
