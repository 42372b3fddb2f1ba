/**
 * The kit that designer and portal share. Importing it brings the style sheet along:
 *   import { Button, Notice, bundle, http, text } from "…/base/index.ts";
 */
import "./base.css";

export * from "./language.ts";
export * from "./http.ts";
export * from "./icons.tsx";
export * from "./loading.ts";
export * from "./paging.tsx";
export * from "./topics.ts";
export * from "./components/Button.tsx";
export * from "./components/Dialog.tsx";
export * from "./components/Empty.tsx";
export * from "./components/Field.tsx";
export * from "./components/Notice.tsx";
export * from "./components/Skeleton.tsx";
export * from "./components/Spinner.tsx";
export * from "./components/Steps.tsx";
export * from "./components/Tabs.tsx";
export * from "./components/TriedRules.tsx";
