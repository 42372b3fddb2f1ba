const CODE = /^[1-9]\d(?:\d{2}|\d{4}|\d{7}|\d{10})?$/;

/** Levels of zeros at the end say nothing. */
function significant(code: string): string {
  return [9, 6, 4, 2].reduce((rest, level) => (/^0+$/.test(rest.slice(level)) ? rest.slice(0, level) : rest), code);
}

/** Whether a division code (GB/T 2260, or one with 9 or 12 digits) is a region or inside it; null where one is no code. */
export function regionUnder(code: string, region: string): boolean | null {
  return CODE.test(code) && CODE.test(region) ? significant(code).startsWith(significant(region)) : null;
}
