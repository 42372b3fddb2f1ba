import type { ComponentType } from "preact";
import { CasesPart } from "./cases/CasesPart.tsx";
import { CertificatePart } from "./certificate/CertificatePart.tsx";
import { CodeListsPart } from "./codelists/CodeListsPart.tsx";
import { CommitmentPart } from "./commitment/CommitmentPart.tsx";
import { ElementsPart } from "./elements/ElementsPart.tsx";
import { FormPart } from "./form/FormPart.tsx";
import { MaterialsPart } from "./materials/MaterialsPart.tsx";
import type { Part } from "./parts.ts";
import { RulesPart } from "./rules/RulesPart.tsx";
import { TablesPart } from "./tables/TablesPart.tsx";
import { VersionsPart } from "./versions/VersionsPart.tsx";

const views: Record<Part, ComponentType> = {
  elements: ElementsPart,
  form: FormPart,
  codeLists: CodeListsPart,
  materials: MaterialsPart,
  tables: TablesPart,
  rules: RulesPart,
  certificate: CertificatePart,
  commitment: CommitmentPart,
  cases: CasesPart,
  versions: VersionsPart,
};

export function PartView({ part }: { part: Part }) {
  const View = views[part];
  return <View />;
}
