/** Which files a material takes; the server checks again, by their content. */
import { bundle } from "../base.ts";
import type { MaterialView } from "../form.ts";

const MEGABYTE = 1024 * 1024;
const USUAL_MEGABYTES = 10;

const names: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPG",
  "image/png": "PNG",
};

const t = bundle({ "zh-CN": { comma: "、" }, en: { comma: ", " } });

export type FileMistake = "empty" | "wrongType" | "tooLarge";

export function limitOf({ maximumMegabytes }: Pick<MaterialView, "maximumMegabytes">): number {
  return maximumMegabytes ?? USUAL_MEGABYTES;
}

export function mistakeOf(file: Pick<File, "size" | "type">, material: Pick<MaterialView, "accept" | "maximumMegabytes">): FileMistake | null {
  if (file.size === 0) return "empty";
  if (material.accept?.length && file.type && !material.accept.includes(file.type)) return "wrongType";
  return file.size > limitOf(material) * MEGABYTE ? "tooLarge" : null;
}

/** "PDF、JPG、PNG", or "PDF, JPG, PNG"; a type without a known name by its own. */
export function typesInWords(accept: readonly string[] | undefined): string {
  return (accept ?? []).map((type) => names[type] ?? type).join(t("comma"));
}

/** Megabytes with one decimal, at least 0.1. */
export function megabytes(size: number): string {
  return Math.max(0.1, size / MEGABYTE).toFixed(1);
}
