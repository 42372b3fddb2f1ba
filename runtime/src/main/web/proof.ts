/** The reader of proofs in QR codes, under one name for all pages. */
export * from "../../../../templates/src/main/web/proof/index.ts";
