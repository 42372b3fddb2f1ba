import type { ButtonHTMLAttributes, ComponentChildren, Ref } from "preact";
import { Icon, type IconName } from "../icons.tsx";
import { Spinner } from "./Spinner.tsx";

export interface ButtonProps extends Omit<ButtonHTMLAttributes, "icon" | "size"> {
  /** What it is for: one primary a screen, quiet in tables and toolbars. */
  look?: "primary" | "plain" | "quiet" | "danger";
  small?: boolean;
  icon?: IconName;
  /** At work: shows a spinner and takes no clicks, but keeps the focus. */
  busy?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
  children: ComponentChildren;
}

/** <Button look="primary" icon="send" busy={sending} onClick={submit}>提交申请</Button> */
export function Button({ look = "plain", small = false, icon, busy = false, buttonRef, onClick, class: more, children, ...rest }: ButtonProps) {
  const classes = ["button", `button-${look}`, small && "button-small", more].filter(Boolean).join(" ");
  return (
    <button type="button" {...rest} ref={buttonRef ?? null} class={classes} aria-disabled={busy || undefined} onClick={busy ? ignore : onClick}>
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button that shows only a picture: the label is its name and its tooltip. */
export function IconButton({ label, icon, class: more, ...rest }: Omit<ButtonProps, "children" | "label"> & { label: string; icon: IconName }) {
  return (
    <Button look="quiet" {...rest} class={["button-icon", more].filter(Boolean).join(" ")} aria-label={label} title={label}>
      <Icon name={icon} />
    </Button>
  );
}

function ignore(event: Event): void {
  event.preventDefault();
}
