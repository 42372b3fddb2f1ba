import type { VNode } from "preact";
import { useContext } from "preact/hooks";
import { Field, FieldError, type ControlAttributes } from "../base/components/Field.tsx";
import { Icon } from "../base/icons.tsx";
import { text } from "../base/language.ts";
import { Canvas } from "./canvas.ts";
import type { FieldNode } from "./node.ts";
import { words } from "./fields/words.ts";

interface Place {
  node: FieldNode;
  pointer: string;
}

/** One field with its label, hint and mistake, as its type shows it; nothing while hidden. */
export function FormField({ node, pointer }: Place) {
  const canvas = useContext(Canvas);
  if (canvas) return <>{decorated(canvas.field, { node, pointer })}</>;
  return node.visible.value ? <FieldBody node={node} pointer={pointer} /> : null;
}

function decorated(decorate: ((pointer: string, node: VNode) => unknown) | undefined, { node, pointer }: Place) {
  const isContainer = node.type.shape === "group" || node.type.shape === "rows";
  const body = (
    <div inert={!isContainer}>
      <FieldBody node={node} pointer={pointer} />
    </div>
  );
  return (decorate ? decorate(pointer, body) : body) as VNode;
}

function FieldBody(place: Place) {
  const { node } = place;
  const { type } = node;
  const Control = type.Control;
  if (type.shape === "note") return <Control {...place} control={attributesOf(node)} />;
  const isOutput = node.readOnly.value && !type.shape;
  if (type.labelled && !isOutput) return <Labelled {...place} />;
  const set = !isOutput && (typeof type.set === "function" ? type.set(node) : (type.set ?? false));
  return (
    <div class={`form-field form-field-${type.width ?? "full"}`}>
      <Field
        id={node.id}
        label={text(node.field.label)}
        note={<FieldNote node={node} />}
        hint={text(node.field.hint)}
        error={node.shownError.value ?? undefined}
        set={set}
        required={node.required.value}
      >
        {(control) => (isOutput ? <Output node={node} control={control} /> : <Control {...place} control={control} />)}
      </Field>
    </div>
  );
}

/** Where the control shows the label itself, as a check box does. */
function Labelled({ node, pointer }: Place) {
  const Control = node.type.Control;
  const control = attributesOf(node);
  const hint = text(node.field.hint);
  const error = node.shownError.value;
  return (
    <div class="form-field field">
      <Control node={node} pointer={pointer} control={control} />
      {hint && (
        <div class="field-hint" id={`${node.id}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldError id={`${node.id}-error`}>{error}</FieldError>}
    </div>
  );
}

function attributesOf(node: FieldNode): ControlAttributes {
  const error = node.shownError.value;
  const described = [text(node.field.hint) && `${node.id}-hint`, error && `${node.id}-error`].filter(Boolean).join(" ");
  return { id: node.id, "aria-describedby": described || undefined, "aria-invalid": error ? "true" : undefined };
}

/** What the applicant cannot change; read out when it changes by itself. */
function Output({ node, control }: { node: FieldNode; control: ControlAttributes }) {
  const value = node.value.value;
  return (
    <output id={control.id} class="form-output" aria-describedby={control["aria-describedby"]}>
      {value === null ? <span class="muted">{words(node.field.computed ? "pending" : "none")}</span> : node.type.show(value, node)}
    </output>
  );
}

function FieldNote({ node }: { node: FieldNode }) {
  if (node.isPrefilled) {
    return (
      <span class="tag tag-brand">
        <Icon name="shield" />
        {words("prefilled")}
      </span>
    );
  }
  if (node.field.computed) return <span class="tag">{words("computed")}</span>;
  const asks = !node.required.value && !node.readOnly.value && node.type.shape !== "group";
  return asks ? <>{words("optional")}</> : null;
}
