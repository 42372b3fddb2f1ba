import { topicName, topics } from "../../base/index.ts";
import { ChoicesProperty } from "../inputs/ChoiceProperty.tsx";
import { useWorkbench } from "../workbench.ts";

/** The portal's topics, and those that only this item has. */
export function TopicsProperty({ label, hint }: { label: string; hint: string }) {
  const chosen = useWorkbench().definition.value.elements.topics ?? [];
  const offered = [...new Set<string>([...topics, ...chosen])];
  return <ChoicesProperty path={["elements", "topics"]} label={label} hint={hint} choices={offered.map((value) => ({ value, label: topicName(value) }))} />;
}
