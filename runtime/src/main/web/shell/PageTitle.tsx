import { useEffect } from "preact/hooks";
import { t } from "./texts.ts";

/** The page's heading, which also names the browser's tab. */
export function PageTitle({ children, hidden = false }: { children: string; hidden?: boolean }) {
  const brand = t("brand");
  useEffect(() => {
    document.title = children === brand ? brand : `${children} · ${brand}`;
  }, [children, brand]);
  return (
    <h1 class={hidden ? "visually-hidden" : "page-title"} tabIndex={-1}>
      {children}
    </h1>
  );
}
