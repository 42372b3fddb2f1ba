const ROOT = "1.2.156.3005.2";
const PARTS = /^[0-9A-Z]{18}[0-9]{3}\.(?:[0-9A-Z]{18}|[0-9]{6})\.[0-9A-Z]{1,64}\.(?!000)[0-9]{3}$/;
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The identifier of GB/T 36904 from its parts, without root and check character; null if they are none. */
export function identifierOf(parts: string): string | null {
  return PARTS.test(parts) ? `${ROOT}.${parts}.${check(parts.replaceAll(".", ""))}` : null;
}

/** ISO 7064 MOD 37,36 (GB/T 17710). */
function check(characters: string): string {
  let product = 36;
  for (const character of characters) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36]!;
}
