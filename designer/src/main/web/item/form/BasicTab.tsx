import { Button, text } from "../../base/index.ts";
import { fieldTypes, typeOf } from "../../form/index.ts";
import type { Field } from "../../model/definition.ts";
import { change, type Edit } from "../../model/edit.ts";
import { siblingsOf } from "../../model/fields.ts";
import { freeName, nameFrom } from "../../model/names.ts";
import { rename } from "../../model/rename.ts";
import type { Path } from "../../model/pointer.ts";
import { ChoiceProperty } from "../inputs/ChoiceProperty.tsx";
import { ConditionProperty } from "../inputs/ConditionProperty.tsx";
import { LocalizedProperty } from "../inputs/LocalizedProperty.tsx";
import { useWorkbench } from "../workbench.ts";
import { NameProperty } from "./NameProperty.tsx";
import { hasPaletteName } from "./newField.ts";
import { SettingProperty } from "./SettingProperty.tsx";
import { t } from "./texts.ts";
import { TypeProperty } from "./TypeProperty.tsx";

export function BasicTab({ path, field }: { path: Path; field: Field }) {
  const workbench = useWorkbench();
  const type = typeOf(field.type);
  const lists = Object.keys(workbench.definition.value.codeLists ?? {});
  const follow = (label: string) => {
    if (!hasPaletteName(field) || !nameFrom(label) || label === field.name) return;
    const others = siblingsOf(workbench.definition.value, path.slice(0, -1)).filter((sibling) => sibling !== field);
    const name = freeName(nameFrom(label), others.map((sibling) => sibling.name));
    workbench.run((edit) => rename(withoutPaletteEnglish(edit, path, field), path, name));
  };
  const asks = type.shape !== "note" && type.shape !== "group";
  return (
    <>
      <LocalizedProperty path={[...path, "label"]} label={t("label")} required onSettled={follow} />
      <LocalizedProperty path={[...path, "hint"]} label={t("hint")} multiline={type.shape === "note"} />
      <NameProperty path={path} field={field} />
      <TypeProperty path={path} field={field} types={fieldTypes()} />
      {type.coded && (
        <>
          <ChoiceProperty path={[...path, "options"]} label={t("options")} none={t("noOptions")} choices={lists.map((name) => ({ value: name, label: name }))} />
          <div><Button look="quiet" small icon="checklist" onClick={() => workbench.open("codeLists")}>{t("editLists")}</Button></div>
        </>
      )}
      {asks && !field.computed && (
        <ConditionProperty path={[...path, "required"]} label={t("required")} absent={t("optional")} always={t("always")} when={t("requiredWhen")} conditionLabel={t("requiredCondition")} />
      )}
      {type.settings.map((setting) => (
        <SettingProperty
          key={setting.name}
          label={text(setting.label)}
          hint={setting.hint && text(setting.hint)}
          setting={setting}
          path={[...path, "settings", setting.name]}
          onChange={(value) => workbench.run((edit) => change(edit, [...path, "settings", setting.name], value), `${path.join("/")}/${setting.name}`)}
        />
      ))}
    </>
  );
}

/** Called something else in Chinese, it is no “Text” in English any more. */
function withoutPaletteEnglish(edit: Edit, path: Path, { type, label }: Field): Edit {
  return label.en === typeOf(type).label.en ? change(edit, [...path, "label"], { "zh-CN": label["zh-CN"] }) : edit;
}
