/** Which fields a certificate template shows. */
import type { Definition, Field } from "./definition.ts";
import { topFields } from "./fields.ts";
import { tokens } from "./source.ts";

/** Beside the form's fields, these are known to every template. */
export const builtInTags = ["证照名称", "证照编号", "证照标识", "持证人", "持证人证件号码", "发证机关", "发证日期", "有效期起", "有效期止"] as const;

/** Pictures that the platform makes itself. */
export const builtInPictures = ["@qr", "@seal"] as const;

export function photosOf(definition: Definition): readonly Field[] {
  return topFields(definition).filter((field) => field.type === "photo");
}

/** True if the tag shows this field; a photo is named with its @. */
export function mentions(tag: string, name: string): boolean {
  const inner = innerOf(tag);
  if (name.startsWith("@")) return inner === name || (inner === "@photo" && !builtInPictures.some((own) => own === name));
  if (name.includes(".")) return sourceOf(inner).replaceAll(/\s/g, "").includes(name);
  return tokens(sourceOf(inner)).some((token) => token.kind === "name" && token.text === name);
}

function innerOf(tag: string): string {
  return tag.replace(/^\{\{|\}\}$/g, "").trim();
}

/** The expression of a tag: without block sign and format. */
function sourceOf(inner: string): string {
  return (inner.split("|")[0] ?? "").replace(/^[@#/^]/, "");
}
