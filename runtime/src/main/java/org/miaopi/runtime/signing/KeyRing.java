package org.miaopi.runtime.signing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.StableJson;
import org.miaopi.runtime.signing.store.KnownCertificates;
import org.miaopi.templates.key.Certificates;
import org.miaopi.templates.key.KeyFile;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this instance, opened once. Their certificates are made known to all instances before
 * anything is signed, and stay known when the key is changed.
 */
@Component
public final class KeyRing {

  private final KnownCertificates known;
  private final Map<String, X509Certificate> read = new ConcurrentHashMap<>();
  private final SigningKey document;
  private final SigningKey seal;

  KeyRing(
      SigningSettings settings,
      KnownCertificates known,
      @Value("${miaopi.data}") Path data,
      Clock clock,
      SecureRandom random) {
    this.known = known;
    Development development = new Development(data, settings.developmentPassword(), clock, random);
    this.document =
        development.or(
            settings.document(), "signing-key.p12", KeyUse.SIGNING, SignatureAlgorithm.P256);
    this.seal =
        development.or(settings.seal(), "seal-key.p12", KeyUse.SEAL, SignatureAlgorithm.SM2);
    if (seal.algorithm() != SignatureAlgorithm.SM2) {
      throw new IllegalStateException("The key miaopi.signing.seal must be SM2 (GB/T 38540)");
    }
    known.add(fingerprint(document), KeyUse.SIGNING, encoded(document), clock.instant());
    known.add(fingerprint(seal), KeyUse.SEAL, encoded(seal), clock.instant());
  }

  /** Signs documents as PDF, and the statements about them. */
  public SigningKey document() {
    return document;
  }

  /** Seals OFD documents: SM2. */
  public SigningKey seal() {
    return seal;
  }

  /** SHA-256 of the certificate of a key. */
  public static String fingerprint(SigningKey key) {
    return StableJson.hash(encoded(key));
  }

  /**
   * The certificates of all keys of this use that signed for this installation, on any instance,
   * over the years; those that another instance made known a moment ago too.
   */
  public List<X509Certificate> trusted(KeyUse use) {
    return known.all(use).stream()
        .map(it -> read.computeIfAbsent(StableJson.hash(it), hash -> Certificates.read(it)))
        .toList();
  }

  private static byte[] encoded(SigningKey key) {
    try {
      return key.certificate().getEncoded();
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException("The certificate of a key is broken", broken);
    }
  }

  private record Development(Path data, String password, Clock clock, SecureRandom random) {

    SigningKey or(
        @Nullable KeySettings given, String name, KeyUse use, SignatureAlgorithm algorithm) {
      if (given != null) return given.open(clock.instant());
      KeyFile kept = new KeyFile(data.resolve(name), password, null);
      return SigningKey.open(
          kept.createIfMissing(use, algorithm, clock.instant(), random), clock.instant());
    }
  }
}
