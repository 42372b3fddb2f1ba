import { Button, language, setLanguage } from "../base.ts";

/** Names the other language in that language. */
export function LanguageSwitch() {
  const other = language.value === "en" ? "zh-CN" : "en";
  return (
    <Button look="quiet" small icon="globe" lang={other} onClick={() => setLanguage(other)}>
      {other === "en" ? "English" : "中文"}
    </Button>
  );
}
