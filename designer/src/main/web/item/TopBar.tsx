import { bundle, Icon, IconButton, text } from "../base/index.ts";
import { LanguageSwitch } from "../shell/LanguageSwitch.tsx";
import { drawerOpen } from "./problems/drawer.ts";
import { SavedState } from "./SavedState.tsx";
import { publishDialogOpen } from "./versions/PublishDialog.tsx";
import { useWorkbench } from "./workbench.ts";

const t = bundle({
  "zh-CN": {
    catalogue: "事项目录", version: "已发布第 {version} 版", unpublished: "未发布", undo: "撤销", redo: "重做",
    problems: "问题", publish: "发布", clean: "没有问题", count: "{errors} 个错误，{warnings} 个提醒", words: "：{words}",
  },
  en: {
    catalogue: "Catalogue", version: "Version {version} published", unpublished: "Not published", undo: "Undo", redo: "Redo",
    problems: "Problems", publish: "Publish", clean: "No problems", count: ({ errors, warnings }) => `${counted(errors, "error")}, ${counted(warnings, "warning")}`, words: ": {words}",
  },
});

function counted(count: string | number | undefined, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

export function TopBar() {
  const workbench = useWorkbench();
  const { elements } = workbench.definition.value;
  const version = workbench.publishedVersion.value;
  return (
    <header class="topbar">
      <a class="button button-quiet button-small" href="/designer"><Icon name="chevronLeft" />{t("catalogue")}</a>
      <div class="topbar-name">
        <h1>{text(elements.name)}</h1>
        <span class="muted small tabular">{elements.code}</span>
        {version ? <span class="tag tag-success">{t("version", { version })}</span> : <span class="tag">{t("unpublished")}</span>}
      </div>
      <SavedState />
      <span class="topbar-group">
        <IconButton label={t("undo")} icon="undo" small disabled={!workbench.canUndo.value} onClick={() => workbench.undo()} />
        <IconButton label={t("redo")} icon="redo" small disabled={!workbench.canRedo.value} onClick={() => workbench.redo()} />
      </span>
      <ProblemsButton />
      <LanguageSwitch />
      <button type="button" class="button button-primary button-small" onClick={() => (publishDialogOpen.value = true)}><Icon name="send" />{t("publish")}</button>
    </header>
  );
}

function ProblemsButton() {
  const { problems } = useWorkbench();
  const warnings = problems.value.filter((problem) => problem.severity === "warning").length;
  const errors = problems.value.length - warnings;
  const words = errors + warnings === 0 ? t("clean") : t("count", { errors, warnings });
  return (
    <button type="button" class="button button-quiet button-small" aria-expanded={drawerOpen.value} title={words} onClick={() => (drawerOpen.value = !drawerOpen.value)}>
      <Icon name={errors > 0 ? "error" : warnings > 0 ? "warning" : "success"} />
      {t("problems")}
      {errors > 0 && <span class="count count-error" aria-hidden="true">{errors}</span>}
      {warnings > 0 && <span class="count count-warning" aria-hidden="true">{warnings}</span>}
      <span class="visually-hidden">{t("words", { words })}</span>
    </button>
  );
}
