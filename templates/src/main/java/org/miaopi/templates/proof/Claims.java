package org.miaopi.templates.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.identifier.CertificateIdentifier;
import org.miaopi.templates.proof.Proof.Fact;
import org.miaopi.templates.proof.ProofVerdict.Flaw;

/**
 * A proof as the claims of a CBOR Web Token (RFC 8392): until when it holds (4), since when (6),
 * the identifier without its constant root and check character (7), and under one private number
 * what is printed: the number as text, then name, issuer, masked holder or null, label and value of
 * each fact as UTF-16, in which Chinese takes two thirds of the room. Days begin at midnight in
 * China.
 */
final class Claims {

  private static final long EXPIRES = 4;
  private static final long ISSUED = 6;
  private static final long IDENTIFIER = 7;
  private static final long PRINTED = -65537;
  private static final Set<Long> NAMES = Set.of(EXPIRES, ISSUED, IDENTIFIER, PRINTED);

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final int FIRST_FACT = 4;

  /** The year 9999, beyond which no certificate is issued. */
  private static final long LATEST = 253_402_300_800L;

  private Claims() {}

  static byte[] write(Proof proof) {
    Map<Long, Object> claims = new TreeMap<>();
    claims.put(ISSUED, midnight(proof.issued()));
    claims.put(IDENTIFIER, proof.identifier().parts().getBytes(StandardCharsets.US_ASCII));
    claims.put(PRINTED, printed(proof));
    LocalDate last = proof.validUntil();
    if (last != null) claims.put(EXPIRES, midnight(last.plusDays(1)));
    return CborWriter.write(claims);
  }

  static Proof read(byte[] token) throws FlawException {
    if (CborReader.read(token) instanceof Map<?, ?> claims
        && NAMES.containsAll(claims.keySet())
        && claims.get(ISSUED) instanceof Long issued
        && claims.get(IDENTIFIER) instanceof byte[] identifier
        && claims.get(PRINTED) instanceof List<?> printed
        && printed.size() >= FIRST_FACT
        && printed.get(0) instanceof String number) {
      LocalDate expires = claims.containsKey(EXPIRES) ? day(claims.get(EXPIRES)) : null;
      return new Proof(
          text(printed, 2),
          identifier(identifier),
          number,
          text(printed, 1),
          printed.get(3) == null ? null : text(printed, 3),
          day(issued),
          expires == null ? null : expires.minusDays(1),
          facts(printed));
    }
    throw new FlawException(Flaw.CLAIMS);
  }

  private static List<@Nullable Object> printed(Proof proof) {
    List<@Nullable Object> printed = new ArrayList<>();
    printed.add(proof.number());
    printed.add(utf16(proof.name()));
    printed.add(utf16(proof.issuer()));
    String holder = proof.holder();
    printed.add(holder == null ? null : utf16(holder));
    for (Fact fact : proof.facts()) {
      printed.add(utf16(fact.label()));
      printed.add(utf16(fact.value()));
    }
    return printed;
  }

  private static List<Fact> facts(List<?> printed) throws FlawException {
    List<Fact> facts = new ArrayList<>();
    for (int i = FIRST_FACT; i < printed.size(); i += 2) {
      facts.add(new Fact(text(printed, i), text(printed, i + 1)));
    }
    return facts;
  }

  private static CertificateIdentifier identifier(byte[] parts) throws FlawException {
    return CertificateIdentifier.ofParts(new String(parts, StandardCharsets.ISO_8859_1))
        .orElseThrow(() -> new FlawException(Flaw.CLAIMS));
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16BE);
  }

  private static String text(List<?> printed, int index) throws FlawException {
    if (index < printed.size() && printed.get(index) instanceof byte[] utf16) {
      try {
        return StandardCharsets.UTF_16BE.newDecoder().decode(ByteBuffer.wrap(utf16)).toString();
      } catch (CharacterCodingException broken) {
        throw new FlawException(Flaw.CLAIMS);
      }
    }
    throw new FlawException(Flaw.CLAIMS);
  }

  private static long midnight(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(CHINA);
  }

  private static LocalDate day(@Nullable Object seconds) throws FlawException {
    if (seconds instanceof Long at && at >= 0 && at < LATEST) {
      return LocalDate.ofInstant(Instant.ofEpochSecond(at), CHINA);
    }
    throw new FlawException(Flaw.CLAIMS);
  }
}
