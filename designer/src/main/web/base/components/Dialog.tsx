import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { bundle } from "../language.ts";
import { IconButton } from "./Button.tsx";

const t = bundle({ "zh-CN": { close: "关闭" }, en: { close: "Close" } });

export interface DialogProps {
  open: boolean;
  title: string;
  /** Asked for by Escape, by the cross and by the browser; the caller sets `open`. */
  onClose: () => void;
  wide?: boolean;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A native modal dialog: the browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ open, title, onClose, wide = false, actions, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  return (
    <dialog ref={element} class={wide ? "dialog dialog-wide" : "dialog"} aria-labelledby={id} onClose={() => open && onClose()}>
      {open && (
        <>
          <div class="dialog-head">
            <h2 id={id}>{title}</h2>
            <IconButton label={t("close")} icon="close" onClick={onClose} />
          </div>
          <div class="dialog-body">{children}</div>
          {actions && <div class="dialog-actions">{actions}</div>}
        </>
      )}
    </dialog>
  );
}
