/** Topics that items are grouped by, in the words of everyday life. */
import { text, type Localized } from "./language.ts";

const names = {
  elderly: { "zh-CN": "养老", en: "Older people" },
  residence: { "zh-CN": "户籍与居住", en: "Residence" },
  business: { "zh-CN": "开办企业", en: "Doing business" },
  food: { "zh-CN": "食品餐饮", en: "Food and catering" },
  health: { "zh-CN": "医疗健康", en: "Health" },
  education: { "zh-CN": "教育", en: "Education" },
  marriage: { "zh-CN": "婚姻", en: "Marriage" },
  birth: { "zh-CN": "生育", en: "Birth" },
  employment: { "zh-CN": "就业", en: "Work" },
  housing: { "zh-CN": "住房", en: "Housing" },
  transport: { "zh-CN": "交通出行", en: "Transport" },
} as const satisfies Readonly<Record<string, Localized>>;

export type Topic = keyof typeof names;

export const topics = Object.keys(names) as readonly Topic[];

/** An unknown topic keeps its own name. */
export function topicName(topic: string): string {
  return topic in names ? text(names[topic as Topic]) : topic;
}
