import { useSignal } from "@preact/signals";
import { useContext, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { Button } from "../base/components/Button.tsx";
import { text } from "../base/language.ts";
import { Canvas } from "./canvas.ts";
import type { Contents } from "./contents.ts";
import { Fields } from "./Fields.tsx";
import { focusFirst } from "./focus.ts";
import { wholeSetting } from "./settings.ts";
import type { ControlProps } from "./fields/type.ts";
import { words } from "./fields/words.ts";

/** Rows as cards, added and removed by buttons; the focus goes where the work goes on. */
export function Rows({ node, pointer }: ControlProps) {
  const canvas = useContext(Canvas);
  const pattern = useMemo(() => (canvas ? node.newRow() : null), [canvas !== null, node]);
  const told = useSignal("");
  const focusNext = useRef<string | null>(null);
  const label = text(node.field.label);
  const rows = pattern && node.rows.value.length === 0 ? [pattern] : node.rows.value;
  const maximum = wholeSetting(node.field, "maximum");
  const full = maximum !== undefined && rows.length >= maximum;
  const canChange = !canvas && !node.readOnly.value;
  const addId = `${node.id}-add`;

  useLayoutEffect(() => {
    if (focusNext.current) focusFirst(focusNext.current);
    focusNext.current = null;
  });

  const add = () => {
    focusNext.current = `${node.addRow().id}-row`;
    told.value = words("added", { label, number: rows.length + 1 });
  };
  const remove = (row: Contents, index: number) => {
    const neighbour = rows[index + 1] ?? rows[index - 1];
    focusNext.current = neighbour ? `${neighbour.id}-remove` : addId;
    node.removeRow(row);
    told.value = words("removed", { label, number: index + 1 });
  };

  return (
    <div class="form-rows">
      {rows.length === 0 && <p class="muted">{words("noRows")}</p>}
      {rows.map((row, index) => (
        <fieldset key={row.id} class="form-row" id={`${row.id}-row`} tabIndex={-1}>
          <legend class="form-row-title">{words("row", { label, number: index + 1 })}</legend>
          <Fields nodes={row.fields} pointer={pointer} side />
          {canChange && (
            <Button id={`${row.id}-remove`} class="form-row-remove" look="quiet" small icon="trash" aria-label={words("removeRow", { label, number: index + 1 })} onClick={() => remove(row, index)}>
              {words("remove")}
            </Button>
          )}
        </fieldset>
      ))}
      {full && <p class="muted small">{words("full", { limit: maximum })}</p>}
      {!full && canChange && (
        <Button id={addId} class="form-add" icon="plus" onClick={add}>
          {words("add", { label })}
        </Button>
      )}
      <span class="visually-hidden" role="status">
        {told.value}
      </span>
    </div>
  );
}
