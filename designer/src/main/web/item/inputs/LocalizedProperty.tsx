import { bundle, Field, type Localized } from "../../base/index.ts";
import { toPointer, type Path } from "../../model/pointer.ts";
import { hintWith } from "./hint.tsx";
import { useProperty } from "./property.ts";

const t = bundle({ "zh-CN": { chinese: "{label}（中文）", english: "{label}（英文）" }, en: { chinese: "{label} (Chinese)", english: "{label} (English)" } });

interface Props {
  path: Path;
  label: string;
  hint?: string;
  multiline?: boolean;
  /** The property stays when both texts are emptied. */
  required?: boolean;
  /** Called when the Chinese text is settled: its box is left or Enter pressed. */
  onSettled?: (chinese: string) => void;
}

/** A text in both languages; with both emptied, the property goes unless it is required. */
export function LocalizedProperty({ path, label, hint, multiline = false, required = false, onSettled }: Props) {
  const { value, set, error, advice, attributes } = useProperty<Localized>(path);
  return (
    <Field label={label} hint={hintWith(hint, advice)} error={error} set>
      {(control) => (
        <LocalizedBoxes
          label={label}
          value={value}
          multiline={multiline}
          pointer={toPointer(path)}
          described={control["aria-describedby"]}
          onInput={(next) => set(next ?? (required ? { "zh-CN": "" } : undefined))}
          onBlur={() => {
            attributes.onBlur();
            if (value?.["zh-CN"]) onSettled?.(value["zh-CN"]);
          }}
        />
      )}
    </Field>
  );
}

interface BoxesProps {
  label: string;
  value: Localized | null | undefined;
  multiline?: boolean;
  pointer?: string;
  described?: string | undefined;
  onInput: (value: Localized | undefined) => void;
  onBlur?: () => void;
}

/** The two boxes, named after the label: “标签（中文）”, “标签（英文）”. */
export function LocalizedBoxes({ label, value, multiline = false, pointer, described, onInput, onBlur }: BoxesProps) {
  const Box = multiline ? "textarea" : "input";
  const box = (language: "zh-CN" | "en", name: string) => (
    <span class="localized">
      <span class="localized-mark" aria-hidden="true">{language === "en" ? "EN" : "中"}</span>
      <Box
        aria-label={name}
        aria-describedby={described}
        lang={language}
        value={value?.[language] ?? ""}
        {...(pointer && { "data-path": language === "en" ? `${pointer}/en` : pointer })}
        {...(multiline && { rows: 2 })}
        onInput={(event: Event) => onInput(withText(value, language, (event.currentTarget as HTMLInputElement).value))}
        {...(onBlur && { onBlur })}
      />
    </span>
  );
  return (
    <>
      {box("zh-CN", t("chinese", { label }))}
      {box("en", t("english", { label }))}
    </>
  );
}

export function withText(value: Localized | null | undefined, language: "zh-CN" | "en", text: string): Localized | undefined {
  const chinese = language === "zh-CN" ? text : (value?.["zh-CN"] ?? "");
  const english = language === "en" ? text : (value?.en ?? "");
  if (!chinese && !english) return undefined;
  return english ? { "zh-CN": chinese, en: english } : { "zh-CN": chinese };
}
