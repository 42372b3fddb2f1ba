import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../base.ts";
import type { Filling } from "./filling.ts";
import { materialProblem } from "./materialProblem.ts";
import { t } from "./texts.ts";

/** What is to be mended about the materials, with a way to each; takes the focus when it appears. */
export function MaterialProblems({ filling, onVisit }: { filling: Filling; onVisit: (id: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const problems = (filling.view.materials ?? []).flatMap((material) => {
    const message = materialProblem(filling, material);
    return message ? [{ id: material.id, message }] : [];
  });
  const any = problems.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any]);
  if (!any) return null;
  return (
    <div ref={box} class="notice notice-error" role="alert" tabIndex={-1}>
      <Icon name="error" />
      <div class="notice-body">
        <p class="notice-title">{t("problems", { count: problems.length })}</p>
        <ul class="form-problems">
          {problems.map(({ id, message }) => (
            <li key={id}>
              <a
                href={`#material-${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  onVisit(id);
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
