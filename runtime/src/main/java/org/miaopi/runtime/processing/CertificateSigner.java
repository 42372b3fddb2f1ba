package org.miaopi.runtime.processing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import org.miaopi.designer.json.StableJson;
import org.miaopi.templates.signature.Signer;
import org.miaopi.templates.signature.SigningKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs with the key of this installation, which is kept with its data. */
@Component
public final class CertificateSigner {

  private final SigningKey key;
  private final String fingerprint;

  CertificateSigner(
      @Value("${miaopi.data}") Path data,
      @Value("${miaopi.signing-password:miaopi}") String password,
      Clock clock,
      SecureRandom random) {
    key =
        SigningKey.loadOrCreate(
            data.resolve("signing-key.p12"), password.toCharArray(), clock, random);
    try {
      fingerprint = StableJson.hash(key.certificate().getEncoded());
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException("The certificate of the signing key is broken", broken);
    }
  }

  /** SHA-256 of the certificate of the key. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The key, whose certificate verification trusts. */
  public SigningKey key() {
    return key;
  }

  /** The signed document; the same document and time give the same bytes. */
  byte[] sign(byte[] pdf, Instant time) {
    return Signer.sign(pdf, key, time);
  }
}
