package org.miaopi.templates.signature;

import java.io.IOException;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.timestamp.TimeStampAuthority;

/**
 * Signs a PDF as PAdES B-B, or with a time stamp as B-T (ETSI EN 319 142-1), and certifies it: no
 * change is allowed after (DocMDP, ISO 32000-2 12.8.2.2). The signature is appended as one
 * incremental update and stands invisibly on the first page; what people see is the seal that the
 * document already shows.
 */
public final class Signer {

  /** Room for the signature beside its certificates, for keys of up to 4096 bits. */
  private static final int ROOM = 2048;

  /** Room for the name of a certificate under the signature. */
  private static final int NAME = 64;

  private Signer() {}

  /** The signed document without a time stamp. */
  public static byte[] sign(byte[] pdf, SigningKey key, Instant time) {
    return sign(pdf, key, time, null);
  }

  /**
   * The signed document; the same document, key, time and time stamp always give the same bytes.
   *
   * @param pdf as a template prints it
   * @param time stands in the document as its signing time (/M), to the second, in UTC
   * @param authority stamps the signature; null for none
   * @throws org.miaopi.templates.timestamp.TimeStampUnavailable when the authority does not stamp
   * @throws IllegalArgumentException when the bytes are anything but an unsigned PDF of a template
   */
  public static byte[] sign(
      byte[] pdf, SigningKey key, Instant time, @Nullable TimeStampAuthority authority) {
    SignatureUpdate update = SignatureUpdate.of(pdf, time, room(key, authority));
    return update.with(DetachedSignature.over(update.content(), key, authority));
  }

  private static int room(SigningKey key, @Nullable TimeStampAuthority authority) {
    try {
      int room = ROOM + (authority == null ? 0 : authority.room());
      for (X509CertificateHolder each : key.chain()) room += each.getEncoded().length + NAME;
      return room;
    } catch (IOException broken) {
      throw new IllegalStateException("Not a certificate", broken);
    }
  }
}
