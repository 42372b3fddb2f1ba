/** The form renderer that portal and designer share, under one name for all pages. */
export * from "../../../../designer/src/main/web/form/index.ts";
