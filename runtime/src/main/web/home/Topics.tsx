import { Icon, topicName } from "../base.ts";
import { addressOf, queryAsked, topicAsked } from "./searching.ts";
import { topicIcon } from "./topics.ts";
import { t } from "./texts.ts";

export function Topics({ topics }: { topics: readonly string[] }) {
  if (topics.length < 2) return null;
  const asked = topicAsked();
  return (
    <nav class="topics" aria-label={t("topics")}>
      {["", ...topics].map((topic) => (
        <a key={topic} class="topic" href={addressOf(queryAsked(), topic)} aria-current={topic === asked ? "true" : undefined}>
          {topic && <Icon name={topicIcon(topic)} />}
          {topic ? topicName(topic) : t("allTopics")}
        </a>
      ))}
    </nav>
  );
}
