/** How the portal shows the topics of items. */
import type { IconName, Topic } from "../base.ts";

const icons: Readonly<Record<Topic, IconName>> = {
  elderly: "user",
  residence: "home",
  business: "building",
  food: "item",
  health: "shield",
  education: "file",
  marriage: "user",
  birth: "user",
  employment: "identity",
  housing: "home",
  transport: "region",
};

export function topicIcon(topic: string): IconName {
  return icons[topic as Topic] ?? "item";
}

/** All topics of some items, those of most items first. */
export function topicsOf(items: readonly { readonly topics: readonly string[] }[]): readonly string[] {
  const count = new Map<string, number>();
  for (const topic of items.flatMap((item) => item.topics)) count.set(topic, (count.get(topic) ?? 0) + 1);
  return [...count.keys()].sort((one, other) => count.get(other)! - count.get(one)!);
}
