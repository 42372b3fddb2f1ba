import { readFileSync } from "node:fs";
import { type BigForm, FORMS, keystrokes } from "./keystroke.ts";

/** Prints what a keystroke takes in each form, in milliseconds, as JSON. */

const WARM_UP = 200;
const COUNT = 500;

const forms: Record<string, BigForm> = JSON.parse(readFileSync(FORMS, "utf8"));
const figures = Object.entries(forms).map(([name, form]) => {
  const times = keystrokes(form, WARM_UP + COUNT)
    .slice(WARM_UP)
    .sort((a, b) => a - b);
  return [name, { dependants: form.dependants, p50: times[COUNT / 2], p95: times[(COUNT * 95) / 100] }];
});
console.log(JSON.stringify(Object.fromEntries(figures)));
