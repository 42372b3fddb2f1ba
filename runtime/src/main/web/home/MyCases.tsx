import { portal } from "../api/portal.ts";
import type { ApplicationSummary } from "../api/types.ts";
import { Icon, text, useLoading } from "../base.ts";
import { stateLook, stateName } from "../shell/states.ts";
import { actionOf } from "../space/actions.ts";
import { t } from "./texts.ts";

const MOST = 3;

/** The newest of the applicant's applications; quiet while there are none. */
export function MyCases() {
  const cases = useLoading(() => portal.applications(), []).value.value ?? [];
  if (cases.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="my-cases">
      <h2 id="my-cases">{t("myCases")}</h2>
      <ul class="my-cases card">
        {cases.slice(0, MOST).map((each) => (
          <MyCase key={each.id} application={each} />
        ))}
      </ul>
      <p>
        <a class="with-icon" href="/space">
          {t("allCases")}
          <Icon name="chevronRight" />
        </a>
      </p>
    </section>
  );
}

function MyCase({ application }: { application: ApplicationSummary }) {
  const { href, label } = actionOf(application);
  return (
    <li class="my-case">
      <span class="my-case-name">{text(application.item.name)}</span>
      <span class={stateLook(application.state)}>{stateName(application.state)}</span>
      <a href={href} aria-label={`${label}：${text(application.item.name)}`}>
        {label}
      </a>
    </li>
  );
}
