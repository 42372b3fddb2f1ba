/**
 * What the designer's properties panel needs to know of a field type's settings, declared once by
 * each type: no type has a panel of its own.
 */
import type { Localized } from "../base/language.ts";
import type { FieldView, Settings } from "./view.ts";

export interface Setting {
  readonly name: string;
  readonly label: Localized;
  readonly hint?: Localized;
  /** whole and decimal: a number in the JSON, whole not negative; date: ISO text; choice: one of `choices`. */
  readonly kind: "text" | "whole" | "decimal" | "date" | "choice";
  readonly choices?: readonly { readonly value: string; readonly label: Localized }[];
}

export function textSetting(settings: Settings | undefined, name: string): string | undefined {
  const value = settings?.[name];
  return value === null || value === undefined || value === "" ? undefined : String(value);
}

export function wholeSetting(field: FieldView, name: string): number | undefined {
  const value = Number(textSetting(field.settings, name));
  return Number.isInteger(value) ? value : undefined;
}

export const lengthSettings: readonly Setting[] = [
  { name: "minimumLength", kind: "whole", label: { "zh-CN": "最少字数", en: "Fewest characters" } },
  { name: "maximumLength", kind: "whole", label: { "zh-CN": "最多字数", en: "Most characters" } },
];

export const rangeSettings: readonly Setting[] = [
  { name: "minimum", kind: "decimal", label: { "zh-CN": "最小值", en: "Smallest value" } },
  { name: "maximum", kind: "decimal", label: { "zh-CN": "最大值", en: "Largest value" } },
];

export const appearanceSetting: Setting = {
  name: "appearance",
  kind: "choice",
  label: { "zh-CN": "样式", en: "Appearance" },
  choices: [
    { value: "radio", label: { "zh-CN": "平铺的单选按钮", en: "Radio buttons" } },
    { value: "select", label: { "zh-CN": "下拉列表", en: "Drop-down list" } },
  ],
};
