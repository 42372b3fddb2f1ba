import type { FieldType } from "./type.ts";
import { Note } from "../Note.tsx";

export const note: FieldType = {
  name: "note",
  label: { "zh-CN": "说明文字", en: "Note" },
  icon: "note",
  initial: {},
  settings: [],
  shape: "note",
  read: () => ({ value: null }),
  show: () => "",
  Control: ({ node }) => <Note node={node} />,
};
