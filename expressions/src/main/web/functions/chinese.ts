import type { Decimal } from "../decimal.ts";
import { parts } from "./calendar.ts";

const CAPITALS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿", "万"];
const BEYOND = 10n ** 18n;
const DIGITS = "〇一二三四五六七八九";

/** An amount of money to the fen in Chinese capitals, by the rules for filling in bills; null from 10^16 on. */
export function capitalAmount(amount: Decimal): string | null {
  const { unscaled } = amount.abs().round(2);
  const cents = unscaled.toString().padStart(3, "0");
  if (unscaled >= BEYOND) return null;
  const sign = amount.unscaled < 0n && unscaled !== 0n ? "负" : "";
  return sign + withFractions(whole(cents.slice(0, -2)), Number(cents.at(-2)), Number(cents.at(-1)));
}

function withFractions(whole: string, jiao: number, fen: number): string {
  const yuan = whole && `${whole}元`;
  if (jiao === 0 && fen === 0) return `${yuan || "零元"}整`;
  const tenths = jiao > 0 ? `${CAPITALS[jiao]}角` : yuan && "零";
  return yuan + tenths + (fen === 0 ? "整" : `${CAPITALS[fen]}分`);
}

/** At most 16 digits; empty for zero, one 零 for any run of zeros between figures. */
function whole(digits: string): string {
  let words = "";
  let gap = false;
  let groupSpoken = false;
  [...digits].forEach((character, at) => {
    const place = digits.length - 1 - at;
    if (character === "0") {
      gap = true;
    } else {
      words += (gap && words ? "零" : "") + CAPITALS[Number(character)] + PLACES[place % 4];
      gap = false;
      groupSpoken = true;
    }
    if (place % 4 !== 0) return;
    if (groupSpoken || (place === 8 && words)) words += GROUPS[place / 4];
    groupSpoken = false;
  });
  return words;
}

/** 2026年11月24日 */
export function longDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${year}年${month}月${day}日`;
}

/** 二〇二六年十一月二十四日 */
export function chineseDate(date: string): string {
  const { year, month, day } = parts(date);
  const figures = [...String(year)].map((digit) => DIGITS[Number(digit)]).join("");
  return `${figures}年${small(month)}月${small(day)}日`;
}

/** 1 to 31 in words. */
function small(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens > 1 ? DIGITS[tens] : "") + (tens > 0 ? "十" : "") + (ones > 0 ? DIGITS[ones] : "");
}
