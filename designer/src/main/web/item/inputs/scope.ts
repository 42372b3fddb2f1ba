/** What an expression at a place may name, for the picker. The server decides; this only helps to write. */
import type { Definition, Field } from "../../model/definition.ts";
import { fieldsOf } from "../../model/fields.ts";
import { at, type Path } from "../../model/pointer.ts";
import { bundle, text } from "../../base/index.ts";

export interface NameEntry {
  /** What is inserted. */
  readonly name: string;
  readonly label: string;
  readonly group: "own" | "form" | "tables" | "applicant" | "materials";
}

const t = bundle({
  "zh-CN": { kind: "natural 自然人，legal 法人", name: "申办人姓名或名称", code: "证件号码或信用代码", birthDate: "出生日期", sex: "性别，1 男 2 女", phone: "联系电话", address: "住址", agentName: "经办人姓名", agentCode: "经办人证件号码" },
  en: { kind: "natural or legal", name: "Applicant's name", code: "Identity number or credit code", birthDate: "Date of birth", sex: "Sex, 1 male 2 female", phone: "Phone", address: "Address", agentName: "Agent's name", agentCode: "Agent's identity number" },
});

export const applicantNames = ["kind", "name", "code", "birthDate", "sex", "phone", "address", "agentName", "agentCode"] as const;

export function applicantText(name: (typeof applicantNames)[number]): string {
  return t(name);
}

export function namesAt(definition: Definition, path: Path): NameEntry[] {
  const own = rowFields(definition, path).map((field): NameEntry => ({ name: field.name, label: text(field.label), group: "own" }));
  const form = fieldsOf(definition)
    .filter(({ field, names }) => field.type !== "note" && names.length <= 2)
    .filter(({ names, path: place }) => names.length === 1 || containerType(definition, place) === "group")
    .map(({ field, names }): NameEntry => ({ name: names.join("."), label: text(field.label), group: "form" }));
  const tables = (definition.tables ?? []).flatMap((table) =>
    table.outputs.map((output): NameEntry => ({ name: `${table.name}.${output.name}`, label: (table.title && text(table.title)) || table.name, group: "tables" })),
  );
  const applicant = applicantNames.map((name): NameEntry => ({ name: `applicant.${name}`, label: t(name), group: "applicant" }));
  const withMaterials = path[0] === "rules" || path[0] === "materials";
  const materials = withMaterials ? (definition.materials ?? []) : [];
  return [...own, ...form, ...tables, ...applicant, ...materials.map((material): NameEntry => ({ name: `materials.${material.id}`, label: text(material.name), group: "materials" }))];
}

/** The fields beside the one whose logic this is, where that stands in a group or in rows. */
function rowFields(definition: Definition, path: Path): readonly Field[] {
  const depth = path.lastIndexOf("fields");
  const container = depth > 6 ? at<Field>(definition, path.slice(0, depth)) : undefined;
  return container?.fields ?? [];
}

function containerType(definition: Definition, path: Path): string | undefined {
  return at<Field>(definition, path.slice(0, -2))?.type;
}
