import { Button, text } from "../../base/index.ts";
import { insert } from "../../model/edit.ts";
import { samePath, toPointer, type Path } from "../../model/pointer.ts";
import { useWorkbench } from "../workbench.ts";
import { useFormKeys } from "./keys.ts";
import { newPage } from "./newField.ts";
import { t } from "./texts.ts";

interface Props {
  page: number;
  onPage: (page: number) => void;
  preview: boolean;
  onPreview: (shown: boolean) => void;
}

/** The pages of the form: choosing one shows it and selects it. */
export function PageTabs({ page, onPage, preview, onPreview }: Props) {
  const workbench = useWorkbench();
  const keys = useFormKeys(page);
  const pages = workbench.definition.value.form.pages;
  const choose = (path: Path, index: number) => {
    onPage(index);
    workbench.select(path);
  };
  const add = () => workbench.run((edit) => insert(edit, ["form", "pages"], pages.length, newPage(edit.definition)));
  return (
    <div class="page-tabs">
      <div class="page-tabs-list" role="group" aria-label={t("pages")} onKeyDown={keys}>
        {pages.map((one, index) => {
          const path = ["form", "pages", index];
          return (
            <button
              key={one.id}
              type="button"
              class="page-tab"
              data-path={toPointer(path)}
              aria-current={index === page ? "true" : undefined}
              aria-pressed={samePath(path, workbench.selected.value)}
              title={t("keys")}
              onClick={() => choose(path, index)}
            >
              <span class="page-tab-number">{index + 1}</span>
              {text(one.title)}
            </button>
          );
        })}
      </div>
      <Button look="quiet" small icon="plus" class="page-tabs-add" onClick={add}>{t("addPage")}</Button>
      <Button small look="quiet" icon="eye" aria-pressed={preview} onClick={() => onPreview(!preview)}>{preview ? t("hidePreview") : t("showPreview")}</Button>
    </div>
  );
}
