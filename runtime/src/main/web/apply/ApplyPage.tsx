import { useEffect, useMemo, useState } from "preact/hooks";
import { portal } from "../api/portal.ts";
import type { Application } from "../api/types.ts";
import { useLoading } from "../base.ts";
import type { FormView } from "../form.ts";
import { current } from "../shell/account.ts";
import { Deciding } from "../deciding/Deciding.tsx";
import { go } from "../shell/location.ts";
import { Loaded } from "../shell/loading.tsx";
import { isEditable } from "../shell/states.ts";
import { Filling } from "./filling.ts";
import { FillingView } from "./FillingView.tsx";
import { t } from "./texts.ts";
import "./apply.css";

/** An application: being filled in, or on its way and what became of it. */
export function ApplyPage({ id }: { id: string }) {
  const loading = useLoading(async () => {
    const application = await portal.application(id);
    return { application, view: await portal.form(application.item.code, application.item.version) };
  }, [id]);
  if (loading.value.value === null) {
    return (
      <div class="page">
        <Loaded of={loading} lines={10} title={t("application")}>
          {() => null}
        </Loaded>
      </div>
    );
  }
  return <Shown {...loading.value.value} onReload={() => void loading.load()} />;
}

interface ShownProps {
  application: Application;
  view: FormView;
  onReload: () => void;
}

function Shown({ application, view, onReload }: ShownProps) {
  const [now, setNow] = useState(application);
  useEffect(() => setNow(application), [application]);
  const take = (changed: Application) => {
    go(`/apply/${encodeURIComponent(changed.id)}`, { replace: true });
    setNow(changed);
    scrollTo(0, 0);
  };
  const filling = useMemo(() => (isEditable(now.state) ? new Filling(now, view, current.value!.today, take) : null), [now]);
  useEffect(() => () => filling?.close(), [filling]);
  if (filling) return <FillingView filling={filling} onReload={onReload} />;
  return <Deciding application={now} onCorrect={take} />;
}
