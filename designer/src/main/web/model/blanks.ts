/** Lines that staff added and left empty are not saved. */
import type { Localized } from "../base/index.ts";
import type { Definition } from "./definition.ts";

export function isBlank(line: Localized): boolean {
  return !line["zh-CN"].trim() && !line.en?.trim();
}

export function withoutBlanks(definition: Definition): Definition {
  const { conditions, legalBasis } = definition.elements;
  if (![...(conditions ?? []), ...(legalBasis ?? [])].some(isBlank)) return definition;
  const kept = (lines: readonly Localized[]) => lines.filter((line) => !isBlank(line));
  return { ...definition, elements: { ...definition.elements, ...(conditions && { conditions: kept(conditions) }), ...(legalBasis && { legalBasis: kept(legalBasis) }) } };
}
