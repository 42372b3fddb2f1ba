package org.miaopi.templates.proof;

import org.miaopi.templates.proof.ProofVerdict.Flaw;

/** Base45 (RFC 9285): two bytes in three of the characters that a QR code packs best. */
final class Base45 {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int BASE = 45;

  private Base45() {}

  static String write(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 3 / 2 + 1);
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
      for (int digit = 0; digit < (pair ? 3 : 2); digit++, value /= BASE) {
        text.append(ALPHABET.charAt(value % BASE));
      }
    }
    return text.toString();
  }

  /** Every byte string has one text only: digits that overflow their bytes are a flaw. */
  static byte[] read(String text) throws FlawException {
    if (text.length() % 3 == 1) throw new FlawException(Flaw.BASE45);
    byte[] bytes = new byte[text.length() / 3 * 2 + text.length() % 3 / 2];
    for (int i = 0, at = 0; i < text.length(); i += 3) {
      int digits = Math.min(3, text.length() - i);
      int value = 0;
      for (int digit = digits - 1; digit >= 0; digit--) {
        value = value * BASE + digit(text.charAt(i + digit));
      }
      if (value >> 8 * (digits - 1) != 0) throw new FlawException(Flaw.BASE45);
      if (digits == 3) bytes[at++] = (byte) (value >> 8);
      bytes[at++] = (byte) value;
    }
    return bytes;
  }

  private static int digit(char character) throws FlawException {
    int digit = ALPHABET.indexOf(character);
    if (digit < 0) throw new FlawException(Flaw.BASE45);
    return digit;
  }
}
