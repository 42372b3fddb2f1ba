import { Field, text } from "../../base/index.ts";
import { outcomes } from "../../model/definition.ts";
import { LocalizedBoxes } from "../inputs/LocalizedProperty.tsx";
import { applicantNames, applicantText } from "../inputs/scope.ts";
import { t as ruleText } from "../rules/texts.ts";
import { useWorkbench } from "../workbench.ts";
import { CaseCalendar, countsWorkingDays } from "./CaseCalendar.tsx";
import { t } from "./texts.ts";

const AGENT = ["agentName", "agentCode"];

/** Who applies, when, and what should come of it. */
export function CaseBasics({ index }: { index: number }) {
  const workbench = useWorkbench();
  const one = workbench.cases.value[index];
  if (!one) return null;
  const set = (path: readonly string[], value: unknown) => workbench.changeCases([index, ...path], value);
  const legal = one.applicant["kind"] === "legal";
  const details = applicantNames.filter((name) => name !== "kind" && (legal ? !["birthDate", "sex"].includes(name) : !AGENT.includes(name)));
  const rules = workbench.definition.value.rules ?? [];
  return (
    <div class="stack">
      <Field label={t("name")} set>{() => <LocalizedBoxes label={t("name")} value={one.name} pointer={`/cases/${index}/name`} onInput={(name) => set(["name"], name ?? { "zh-CN": "" })} />}</Field>
      <div class="columns">
        <Field label={t("outcome")}>
          {(control) => (
            <select {...control} data-path={`/cases/${index}/expected`} value={one.expected.outcome} onChange={(event) => set(["expected", "outcome"], event.currentTarget.value)}>
              {outcomes.map((outcome) => <option key={outcome} value={outcome}>{ruleText(outcome)}</option>)}
            </select>
          )}
        </Field>
        <Field label={t("rule")}>
          {(control) => (
            <select {...control} value={one.expected.rule ?? ""} onChange={(event) => set(["expected", "rule"], event.currentTarget.value || undefined)}>
              <option value="">{t("anyRule")}</option>
              {rules.map((rule) => <option key={rule.id} value={rule.id}>{text(rule.name)}</option>)}
            </select>
          )}
        </Field>
      </div>
      <div class="columns">
        <Field label={t("today")}>{(control) => <input {...control} type="date" value={one.today} onInput={(event) => event.currentTarget.value && set(["today"], event.currentTarget.value)} />}</Field>
        <Field label={t("kind")}>
          {(control) => (
            <select {...control} value={legal ? "legal" : "natural"} onChange={(event) => set(["applicant", "kind"], event.currentTarget.value)}>
              <option value="natural">{t("natural")}</option>
              <option value="legal">{t("legal")}</option>
            </select>
          )}
        </Field>
      </div>
      {countsWorkingDays(workbench.definition.value) && <CaseCalendar one={one} onChange={(calendar) => set(["calendar"], calendar)} />}
      <div class="columns">
        {details.map((name) => (
          <Field key={name} label={name === "sex" ? t("sex") : applicantText(name)}>
            {(control) => {
              const common = { ...control, value: one.applicant[name] ?? "", onInput: (event: Event) => set(["applicant", name], (event.currentTarget as HTMLInputElement).value || undefined) };
              if (name === "sex") return <select {...control} value={common.value} onChange={common.onInput}><option value="" /><option value="1">{t("male")}</option><option value="2">{t("female")}</option></select>;
              return name === "birthDate" ? <input {...common} type="date" /> : <input {...common} />;
            }}
          </Field>
        ))}
      </div>
    </div>
  );
}
