import { Notice } from "../base/components/Notice.tsx";
import { text } from "../base/language.ts";
import type { FieldNode } from "./node.ts";

/** A text among the fields. */
export function Note({ node }: { node: FieldNode }) {
  return <Notice title={text(node.field.label)}>{text(node.field.hint)}</Notice>;
}
