import { Fragment } from "preact";
import { useContext } from "preact/hooks";
import { Canvas } from "./canvas.ts";
import { FormField } from "./FormField.tsx";
import type { FieldNode } from "./node.ts";

/** The fields of a section, a group or a row, one below the other; `side`: beside each other where there is room. */
export function Fields({ nodes, pointer, side = false }: { nodes: readonly FieldNode[]; pointer: string; side?: boolean }) {
  const canvas = useContext(Canvas);
  const list = (
    <div class={side ? "form-fields form-fields-side" : "form-fields"}>
      {nodes.map((node, index) => (
        <FormField key={index} node={node} pointer={`${pointer}/fields/${index}`} />
      ))}
    </div>
  );
  return <Fragment>{canvas?.fields ? canvas.fields(pointer, list) : list}</Fragment>;
}
