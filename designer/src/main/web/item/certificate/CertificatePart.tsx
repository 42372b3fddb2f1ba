import { Button, Empty } from "../../base/index.ts";
import { change } from "../../model/edit.ts";
import type { Certificate, Definition } from "../../model/definition.ts";
import { PartPage } from "../PartPage.tsx";
import { useWorkbench } from "../workbench.ts";
import { CertificateForm } from "./CertificateForm.tsx";
import { CertificatePicture } from "./CertificatePicture.tsx";
import { FitList } from "./FitList.tsx";
import { FormatHelp } from "./FormatHelp.tsx";
import { PictureHelp } from "./PictureHelp.tsx";
import { TagList } from "./TagList.tsx";
import { TemplateBox } from "./TemplateBox.tsx";
import { t } from "./texts.ts";

export function CertificatePart() {
  const workbench = useWorkbench();
  const definition = workbench.definition.value;
  const set = (certificate: Certificate | undefined) => workbench.run((edit) => change(edit, ["certificate"], certificate));
  if (!definition.certificate) {
    return (
      <PartPage part="certificate" intro={t("intro")}>
        <Empty icon="certificate" title={t("none")}>
          <p>{t("noneHint")}</p>
          <Button look="primary" icon="plus" onClick={() => set(freshCertificate(definition))}>{t("add")}</Button>
        </Empty>
      </PartPage>
    );
  }
  return (
    <PartPage part="certificate" intro={t("intro")} actions={<Button icon="trash" look="quiet" onClick={() => set(undefined)}>{t("remove")}</Button>}>
      <div class="certificate-columns">
        <div class="stack">
          <TemplateBox />
          <CertificatePicture />
          <FitList />
          <TagList />
          <FormatHelp />
          <PictureHelp />
        </div>
        <CertificateForm />
      </div>
    </PartPage>
  );
}

function freshCertificate({ elements }: Definition): Certificate {
  const legal = elements.serviceObjects?.includes("legal") && !elements.serviceObjects.includes("natural");
  return {
    name: elements.name,
    typeCode: "",
    number: "{region}{year}{sequence:6}",
    holderName: "applicant.name",
    holderCode: "applicant.code",
    holderCodeType: legal ? "creditCode" : "residentNumber",
    publicFields: [],
    ...(elements.department && { seal: { text: elements.department["zh-CN"], code: "" } }),
  };
}
