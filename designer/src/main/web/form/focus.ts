/** Moves the focus to the element with this id, or to the first control inside it. */
export function focusFirst(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  const isControl = element.matches("input, select, textarea, button, a, output");
  const target = isControl ? element : (element.querySelector<HTMLElement>("input, select, textarea, button") ?? element);
  target.focus();
  target.scrollIntoView({ block: "center" });
}
