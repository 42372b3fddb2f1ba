/**
 * The reader's language and all texts that depend on it. Reading `language.value` (text and bundle
 * do) inside a component makes it follow the switch at once.
 *
 *   const t = bundle({ "zh-CN": { save: "保存", left: "还剩 {count} 项" }, en: { save: "Save", left: "{count} left" } });
 *   t("left", { count: 3 });      // a key that either language lacks is a type error
 *   text(field.label);            // a Localized record of the definition; Chinese where English is absent
 *   setLanguage("en");            // writes the cookie `lang`, which the server reads too, and <html lang>
 */
import { signal } from "@preact/signals";

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** A text of the definition. */
export type Localized = { readonly "zh-CN": string; readonly en?: string | null | undefined };

export type Arguments = Readonly<Record<string, string | number>>;

/** A text with {name} places, or a function where the words depend on the arguments, as in plurals. */
export type Message = string | ((given: Arguments) => string);

export const language = signal<Language>(preferred());

markDocument(language.value);

export function setLanguage(chosen: Language): void {
  language.value = chosen;
  document.cookie = `lang=${chosen}; path=/; max-age=31536000; samesite=lax`;
  markDocument(chosen);
}

export function text(localized: Localized | null | undefined): string {
  return localized ? localizedIn(localized, language.value) : "";
}

export function localizedIn(localized: Localized, chosen: Language): string {
  return localized[chosen] || localized["zh-CN"];
}

export function bundle<Key extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, Message>>>>,
): (key: Key, given?: Arguments) => string {
  return (key, given = {}) => fill(texts[language.value][key], given);
}

function fill(message: Message, given: Arguments): string {
  if (typeof message === "function") return message(given);
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(given[name] ?? place));
}

function preferred(): Language {
  if (typeof document === "undefined") return "zh-CN";
  const cookie = /(?:^|;\s*)lang=(zh-CN|en)(?:;|$)/.exec(document.cookie)?.[1];
  if (cookie) return cookie as Language;
  const first = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag));
  return first && /^en/i.test(first) ? "en" : "zh-CN";
}

function markDocument(chosen: Language): void {
  if (typeof document !== "undefined") document.documentElement.lang = chosen;
}
