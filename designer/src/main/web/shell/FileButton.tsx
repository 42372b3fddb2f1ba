import { useRef } from "preact/hooks";
import { Button, type ButtonProps } from "../base/index.ts";

/** A button that asks for a file; the native input stays out of sight but works for tests and drops. */
export function FileButton({ accept, label, onFile, children, ...look }: Omit<ButtonProps, "onClick" | "label"> & { accept: string; label: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = (event: Event) => {
    const control = event.currentTarget as HTMLInputElement;
    const file = control.files?.[0];
    control.value = "";
    if (file) onFile(file);
  };
  return (
    <>
      <Button icon="upload" {...look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input ref={input} type="file" accept={accept} aria-label={label} onChange={take} hidden />
    </>
  );
}
