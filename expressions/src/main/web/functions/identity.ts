import type { Operation } from "../value.ts";
import { parseDate } from "./calendar.ts";
import { regionUnder } from "./regions.ts";

const RESIDENT_NUMBER = /^[1-9]\d{16}[\dX]$/;
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECKS = "10X98765432";
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The date of birth in a resident identity number (GB 11643), null if the number is not valid. */
function birthDate(number: string): string | null {
  if (!RESIDENT_NUMBER.test(number)) return null;
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  if (RESIDENT_CHECKS[sum % 11] !== number[17]) return null;
  return parseDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
}

/** GB/T 2261.1: 1 male, 2 female. */
function sex(number: string): string | null {
  if (birthDate(number) === null) return null;
  return Number(number[16]) % 2 === 1 ? "1" : "2";
}

/** GB/T 2260: six digits. */
function region(number: string): string | null {
  return birthDate(number) === null ? null : number.slice(0, 6);
}

/** GB 32100: 17 characters and one that checks them. */
function validCreditCode(code: string): boolean {
  if (!CREDIT_CODE.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += weight * CREDIT_ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

export const identity: Record<string, Operation> = {
  birthDate,
  sex,
  region,
  regionUnder,
  validResidentNumber: (number: string) => birthDate(number) !== null,
  validCreditCode,
};
