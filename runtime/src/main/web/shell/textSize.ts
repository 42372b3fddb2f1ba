/** Larger text and controls for those who want them, remembered on this device; "kiosk" by ?size=kiosk. */
import { signal } from "@preact/signals";

const sizes = ["normal", "large", "kiosk"] as const;
type Size = (typeof sizes)[number];

export const textSize = signal<Size>("normal");

export function restoreTextSize(): void {
  const asked = new URLSearchParams(location.search).get("size") ?? localStorage.getItem("size");
  if (sizes.includes(asked as Size)) setTextSize(asked as Size);
}

export function setTextSize(size: Size): void {
  textSize.value = size;
  localStorage.setItem("size", size);
  document.documentElement.dataset["size"] = size;
}
