import type { Certificate } from "../api/types.ts";

/** True if every word stands in the certificate's name, number or holder. */
export function matches(certificate: Certificate, query: string): boolean {
  const { name, number, holder } = certificate;
  const searched = [name["zh-CN"], name.en, number, holder?.name].join("\n").toLowerCase();
  return query.toLowerCase().split(/\s+/).every((word) => searched.includes(word));
}
