import type { Explanation } from "../api/types.ts";
import { bundle, language, Notice, TriedRules, useLoading } from "../base.ts";
import { Loaded } from "../shell/loading.tsx";

const t = bundle({
  "zh-CN": { differs: "重新计算的结果和当时的决定不同，以当时的决定为准。请联系运维人员。" },
  en: { differs: "Reckoned again, the outcome differs from the decision that was made, which stands. Tell those who run the system." },
});

/** How the rules judged an application, reckoned again under what it was decided under. */
export function Judgement({ ask, about }: { ask: () => Promise<Explanation>; about: string }) {
  const explanation = useLoading(ask, [about, language.value]);
  return (
    <Loaded of={explanation} lines={3}>
      {({ same, rules }) => (
        <div class="stack">
          {!same && <Notice kind="warning">{t("differs")}</Notice>}
          <TriedRules rules={rules} />
        </div>
      )}
    </Loaded>
  );
}
