package org.miaopi.templates.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.keyset.KeySet;
import org.miaopi.templates.keyset.ProofKey;
import org.miaopi.templates.keyset.PublishedKey;
import org.miaopi.templates.proof.ProofVerdict.Flaw;

/**
 * Proofs as the text of a QR code: {@code MP1:} and the base45 of the deflated COSE message, at
 * most 419 characters.
 */
public final class ProofCode {

  private static final String PREFIX = "MP1:";
  private static final int LONGEST = 419;

  private ProofCode() {}

  /**
   * The code; the same proof and key always give the same text. Facts that find no room are left
   * out from the last one; empty where not even the rest has room.
   */
  public static Optional<String> write(Proof proof, ProofKey key) {
    for (int facts = proof.facts().size(); facts >= 0; facts--) {
      byte[] message = CoseSign1.write(Claims.write(proof.withFacts(facts)), key);
      String code = PREFIX + Base45.write(Deflate.write(message));
      if (code.length() <= LONGEST) return Optional.of(code);
    }
    return Optional.empty();
  }

  /**
   * The address of a page with the code as its fragment, which browsers keep to themselves. What no
   * address may hold (RFC 3986) is escaped, and a mark at the end, which readers of addresses take
   * for the end of a sentence; the escapes are of the characters that a QR code packs best.
   */
  public static String link(String page, String code) {
    String fragment = code.replace("%", "%25").replace(" ", "%20");
    int last = fragment.length() - 1;
    char end = fragment.charAt(last);
    if (Character.isLetterOrDigit(end)) return page + "#" + fragment;
    return page + "#" + fragment.substring(0, last) + "%%%02X".formatted((int) end);
  }

  /** What the code proves on a day; any text has an answer. */
  public static ProofVerdict read(String code, KeySet keys, LocalDate today) {
    try {
      CoseSign1 message = CoseSign1.read(Deflate.read(Base45.read(body(code))));
      List<PublishedKey> named = keys.named(message.key());
      if (named.isEmpty()) return new ProofVerdict.UnknownKey();
      if (named.stream().noneMatch(message::isBy)) return new ProofVerdict.Altered();
      Proof proof = Claims.read(message.payload());
      @Nullable LocalDate last = proof.validUntil();
      boolean over = last != null && today.isAfter(last);
      return over ? new ProofVerdict.Expired(proof) : new ProofVerdict.Genuine(proof);
    } catch (FlawException flaw) {
      return new ProofVerdict.Malformed(flaw.flaw());
    }
  }

  private static String body(String code) throws FlawException {
    if (!code.startsWith(PREFIX)) throw new FlawException(Flaw.PREFIX);
    if (code.length() > LONGEST) throw new FlawException(Flaw.LENGTH);
    return code.substring(PREFIX.length());
  }
}
