/** What can be wrong with an answer, in words that say how to mend it. Codes are those of the server's evaluator. */
import { localizedIn, type Localized } from "../base/language.ts";
import type { FieldError } from "./view.ts";

/** The code, and after a point the words for a special case of it. */
const messages = {
  required: { "zh-CN": "请填写{label}", en: "Please fill in: {label}" },
  "required.choose": { "zh-CN": "请选择{label}", en: "Please choose: {label}" },
  "required.tick": { "zh-CN": "请阅读并勾选此项", en: "Please read this and tick the box" },
  "required.upload": { "zh-CN": "请上传{label}", en: "Please upload: {label}" },
  "required.rows": { "zh-CN": "请至少添加一项{label}", en: "Please add at least one: {label}" },
  type: { "zh-CN": "填写的内容无法识别，请重新填写", en: "This cannot be read. Please enter it again" },
  "type.number": { "zh-CN": "请填写数字，例如 12 或 12.5", en: "Enter a number, such as 12 or 12.5" },
  "type.date": { "zh-CN": "请填写真实的日期，例如 2026-11-24", en: "Enter a real date, such as 2026-11-24" },
  option: { "zh-CN": "请从列出的选项中选择", en: "Choose from the options in the list" },
  minimumLength: { "zh-CN": "至少填写 {limit} 个字", en: "Enter at least {limit} characters" },
  maximumLength: { "zh-CN": "最多填写 {limit} 个字，请精简一些", en: "Enter at most {limit} characters" },
  pattern: { "zh-CN": "{label}的格式不对，请对照提示修改", en: "This is not in the right format. Compare it with the hint" },
  minimum: { "zh-CN": "不能小于 {limit}", en: "Enter {limit} or more" },
  maximum: { "zh-CN": "不能大于 {limit}", en: "Enter {limit} or less" },
  "minimum.date": { "zh-CN": "不能早于 {limit}", en: "Enter {limit} or a later date" },
  "maximum.date": { "zh-CN": "不能晚于 {limit}", en: "Enter {limit} or an earlier date" },
  decimals: { "zh-CN": "小数点后最多 {limit} 位", en: "Enter at most {limit} decimal places" },
  "decimals.whole": { "zh-CN": "请填写整数", en: "Enter a whole number" },
  residentNumber: {
    "zh-CN": "号码不对，请对照身份证核对 18 位号码",
    en: "This number is not valid. Compare all 18 characters with the ID card",
  },
  creditCode: {
    "zh-CN": "代码不对，请对照营业执照核对 18 位代码",
    en: "This code is not valid. Compare all 18 characters with the business licence",
  },
  phone: { "zh-CN": "请填写 11 位手机号码，或带区号的座机号码", en: "Enter an 11-digit mobile number, or a landline with its area code" },
  minimumRows: { "zh-CN": "至少添加 {limit} 项", en: "Add at least {limit}" },
  maximumRows: { "zh-CN": "最多添加 {limit} 项，请删除多余的", en: "Keep at most {limit}; please remove some" },
  commitment: { "zh-CN": "{label}不能用承诺代替，请上传", en: "This cannot be pledged. Please upload: {label}" },
} satisfies Record<string, Localized>;

export interface Mistake {
  readonly words: keyof typeof messages;
  readonly limit?: string | number;
}

export function fieldError(path: string, label: Localized, { words, limit = "" }: Mistake): FieldError {
  const inWords = (language: "zh-CN" | "en") =>
    messages[words][language].replace("{label}", localizedIn(label, language)).replace("{limit}", String(limit));
  return { path, code: words.split(".")[0]!, message: { "zh-CN": inWords("zh-CN"), en: inWords("en") } };
}
