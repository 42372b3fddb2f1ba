/** What keys do in the grid: as in a spreadsheet. */
import type { Path } from "../../model/pointer.ts";
import type { Workbench } from "../workbench.ts";
import { insertRow, moveRow, removeRow } from "./rows.ts";

/** A cell by row and column from 0, columns counted over conditions, results and the note. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export function placeOf(target: EventTarget | null): CellPlace | undefined {
  const { row, column } = (target as HTMLElement).dataset;
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}

export function keysOf(workbench: Workbench, path: Path) {
  return (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.isComposing) return;
    const command = commandOf(event, place, workbench, path);
    if (!command) return;
    event.preventDefault();
    command();
  };
}

function commandOf(event: KeyboardEvent, { row, column }: CellPlace, workbench: Workbench, path: Path): (() => void) | undefined {
  const { key } = event;
  if (event.altKey && (key === "ArrowUp" || key === "ArrowDown")) {
    const by = key === "ArrowUp" ? -1 : 1;
    return () => then(() => workbench.run((edit) => moveRow(edit, path, row, by)), row + by, column);
  }
  if (event.altKey && key === "Delete") return () => then(() => workbench.run((edit) => removeRow(edit, path, row)), row, column);
  if (key === "Enter" && (event.ctrlKey || event.metaKey)) return () => then(() => workbench.run((edit) => insertRow(edit, path, row + 1)), row + 1, column);
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (key === "Enter") return () => (cellAt(row + 1, column) ? go(row + 1, column) : then(() => workbench.run((edit) => insertRow(edit, path, row + 1)), row + 1, column));
  if ((key === "ArrowUp" || key === "ArrowDown") && isOneLine(event.target)) return () => go(row + (key === "ArrowUp" ? -1 : 1), column);
  return undefined;

  function then(change: () => void, nextRow: number, nextColumn: number) {
    change();
    requestAnimationFrame(() => requestAnimationFrame(() => (cellAt(nextRow, nextColumn) ?? cellAt(nextRow - 1, nextColumn))?.focus()));
  }
}

function go(row: number, column: number): void {
  const cell = cellAt(row, column);
  cell?.focus();
  cell?.select();
}

function cellAt(row: number, column: number): HTMLTextAreaElement | null {
  return document.querySelector(`textarea[data-row="${row}"][data-column="${column}"]`);
}

/** In a text of several lines the arrows stay in the text. */
function isOneLine(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement && !target.value.includes("\n");
}
