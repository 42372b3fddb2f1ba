/** Topics that items are grouped by, in the words of everyday life. An unknown topic keeps its own name. */
import { text, type IconName, type Localized } from "../base.ts";

const known: Readonly<Record<string, { readonly label: Localized; readonly icon: IconName }>> = {
  elderly: { label: { "zh-CN": "养老", en: "Older people" }, icon: "user" },
  residence: { label: { "zh-CN": "户籍与居住", en: "Residence" }, icon: "home" },
  business: { label: { "zh-CN": "开办企业", en: "Doing business" }, icon: "building" },
  food: { label: { "zh-CN": "食品餐饮", en: "Food and catering" }, icon: "item" },
  health: { label: { "zh-CN": "医疗健康", en: "Health" }, icon: "shield" },
  education: { label: { "zh-CN": "教育", en: "Education" }, icon: "file" },
  marriage: { label: { "zh-CN": "婚姻", en: "Marriage" }, icon: "user" },
  birth: { label: { "zh-CN": "生育", en: "Birth" }, icon: "user" },
  employment: { label: { "zh-CN": "就业", en: "Work" }, icon: "identity" },
  housing: { label: { "zh-CN": "住房", en: "Housing" }, icon: "home" },
  transport: { label: { "zh-CN": "交通出行", en: "Transport" }, icon: "region" },
};

export function topicName(topic: string): string {
  return known[topic] ? text(known[topic].label) : topic;
}

export function topicIcon(topic: string): IconName {
  return known[topic]?.icon ?? "item";
}

/** All topics of some items, those of most items first. */
export function topicsOf(items: readonly { readonly topics: readonly string[] }[]): readonly string[] {
  const count = new Map<string, number>();
  for (const topic of items.flatMap((item) => item.topics)) count.set(topic, (count.get(topic) ?? 0) + 1);
  return [...count.keys()].sort((one, other) => count.get(other)! - count.get(one)!);
}
