package org.miaopi.templates.identifier;

/** The hybrid check system MOD 37,36 of ISO 7064 over {@code 0-9A-Z}. */
final class Mod37And36 {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int SIZE = ALPHABET.length();

  private Mod37And36() {}

  static char check(String text) {
    int product = SIZE;
    for (char character : text.toCharArray()) {
      int sum = (product + ALPHABET.indexOf(character)) % SIZE;
      product = 2 * (sum == 0 ? SIZE : sum) % (SIZE + 1);
    }
    return ALPHABET.charAt((SIZE + 1 - product) % SIZE);
  }
}
