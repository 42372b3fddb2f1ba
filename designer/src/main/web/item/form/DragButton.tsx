import type { HTMLAttributes, Ref } from "preact";

interface Props extends Omit<HTMLAttributes<HTMLDivElement>, "role"> {
  buttonRef: Ref<HTMLDivElement>;
}

/** A button that can be dragged in every browser: Firefox does not drag native ones. */
export function DragButton({ buttonRef, onClick, children, ...rest }: Props) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).click();
  };
  return (
    <div {...rest} ref={buttonRef} role="button" tabIndex={0} onClick={onClick} onKeyDown={press}>
      {children}
    </div>
  );
}
