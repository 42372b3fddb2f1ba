import type { Elements } from "../api/types.ts";
import { Icon, text } from "../base.ts";
import { user } from "../shell/account.ts";
import { eligibilityOf } from "./eligibility.ts";
import { t } from "./texts.ts";

/** Who can apply, and whether the one who reads this can. */
export function Eligibility({ elements }: { elements: Elements }) {
  const objects = elements.serviceObjects ?? [];
  const conditions = elements.conditions ?? [];
  const [only] = objects;
  return (
    <>
      <p>{objects.length === 1 && only ? t(only === "natural" ? "forNatural" : "forLegal") : t("everyone")}</p>
      {conditions.length > 0 && (
        <>
          <p>{t("conditions")}</p>
          <ul class="conditions">
            {conditions.map((condition, index) => (
              <li key={index}>{text(condition)}</li>
            ))}
          </ul>
        </>
      )}
      {eligibilityOf(user.value, objects) === "fits" && (
        <p class="with-icon fits">
          <Icon name="success" />
          {t("fits")}
        </p>
      )}
    </>
  );
}
