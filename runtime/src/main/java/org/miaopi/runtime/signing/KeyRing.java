package org.miaopi.runtime.signing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.miaopi.templates.key.UnusableKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this instance, opened once. Their certificates are made known to all instances before
 * anything is signed, and stay known when the key is changed.
 */
@Component
public final class KeyRing {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
  private static final Duration NOTICE = Duration.ofDays(30);

  private final KnownCertificates known;
  private final Clock clock;
  private final Map<String, X509Certificate> read = new ConcurrentHashMap<>();
  private final Development development;
  private final SigningKey document;
  private final SigningKey seal;
  private final SigningKey proof;

  KeyRing(
      SigningSettings settings,
      KnownCertificates known,
      @Value("${miaopi.data}") Path data,
      Clock clock,
      SecureRandom random) {
    this.known = known;
    this.clock = clock;
    this.development = new Development(data, settings.developmentPassword(), clock, random);
    this.document = open(settings.document(), KeyUse.SIGNING, SignatureAlgorithm.P256);
    this.seal = open(settings.seal(), KeyUse.SEAL, SignatureAlgorithm.SM2);
    this.proof = open(settings.proof(), KeyUse.PROOF, SignatureAlgorithm.P256);
  }

  /** Signs documents as PDF, and the statements about them. */
  public SigningKey document() {
    return document;
  }

  /** Seals OFD documents: SM2. */
  public SigningKey seal() {
    return seal;
  }

  /**
   * Nothing is signed with a key whose certificate is out of date.
   *
   * @throws KeyOutOfDate if it is now
   */
  public void needValid(KeyUse use) {
    X509Certificate certificate = key(use).certificate();
    Instant until = certificate.getNotAfter().toInstant();
    if (clock.instant().isAfter(until)) throw new KeyOutOfDate(setting(use), until);
  }

  /**
   * When a key signs what was issued at that time: no signature is older than its key, which may
   * have been changed since.
   *
   * @throws KeyOutOfDate if the key must not sign any more
   */
  public Instant timeToSign(KeyUse use, Instant issued) {
    needValid(use);
    Instant from = key(use).certificate().getNotBefore().toInstant();
    return issued.isBefore(from) ? from : issued;
  }

  private SigningKey key(KeyUse use) {
    return switch (use) {
      case SIGNING -> document;
      case SEAL -> seal;
      case PROOF -> proof;
      case TIME_STAMP -> throw new IllegalArgumentException("Not a key of this ring: " + use);
    };
  }

  /** Signs QR codes and credentials: P-256. */
  public SigningKey proof() {
    return proof;
  }

  /** SHA-256 of a certificate. */
  public static String fingerprint(X509Certificate certificate) {
    return StableJson.hash(encoded(certificate));
  }

  /**
   * The certificates of all keys of this use that signed for this installation, on any instance,
   * over the years; those that another instance made known a moment ago too.
   */
  public List<X509Certificate> trusted(KeyUse use) {
    return known.all(use).stream()
        .map(it -> read.computeIfAbsent(StableJson.hash(it), hash -> Certificates.read(it)))
        .distinct()
        .toList();
  }

  /** The key of an authority for time stamps within this process, for development. */
  SigningKey developmentTimeStamp() {
    return open(null, KeyUse.TIME_STAMP, SignatureAlgorithm.P256);
  }

  /** Lets all instances trust a certificate from now on. */
  void makeKnown(KeyUse use, X509Certificate certificate) {
    known.add(fingerprint(certificate), use, encoded(certificate), clock.instant());
  }

  private SigningKey open(
      @Nullable KeySettings given, KeyUse use, SignatureAlgorithm forDevelopment) {
    SigningKey key =
        given == null
            ? development.key(use, forDevelopment)
            : given.open(setting(use), clock.instant());
    needFit(use, key);
    warnInTime(use, key.certificate());
    makeKnown(use, key.certificate());
    return key;
  }

  /** Before anything trusts it. */
  private static void needFit(KeyUse use, SigningKey key) {
    SignatureAlgorithm algorithm = key.algorithm();
    if (use == KeyUse.SEAL && algorithm != SignatureAlgorithm.SM2) {
      throw UnusableSetting.of(setting(use), "seal.algorithm", algorithm.name());
    }
    if (use == KeyUse.PROOF && algorithm != SignatureAlgorithm.P256) {
      throw UnusableSetting.of(setting(use), "proof.algorithm", algorithm.name());
    }
    if (use == KeyUse.PROOF && !key.isRepeatable()) {
      throw UnusableSetting.of(setting(use), "proof.token");
    }
  }

  private void warnInTime(KeyUse use, X509Certificate certificate) {
    Instant until = certificate.getNotAfter().toInstant();
    if (clock.instant().plus(NOTICE).isAfter(until)) {
      LOG.warn("the key of {} is valid until {} only", setting(use), until);
    }
  }

  private static String setting(KeyUse use) {
    return switch (use) {
      case SIGNING -> "miaopi.signing.document";
      case SEAL -> "miaopi.signing.seal";
      case PROOF -> "miaopi.signing.proof";
      case TIME_STAMP -> "miaopi.signing.time-stamp";
    };
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException("A certificate is broken", broken);
    }
  }

  /** Keys that are made at the first start and kept with the data. */
  private record Development(Path data, String password, Clock clock, SecureRandom random) {

    SigningKey key(KeyUse use, SignatureAlgorithm algorithm) {
      KeyFile kept = new KeyFile(data.resolve(name(use)), password, null);
      try {
        kept.createIfMissing(use, algorithm, clock.instant(), random);
        return SigningKey.open(kept, clock.instant());
      } catch (UnusableKey unusable) {
        throw UnusableSetting.of(unusable);
      }
    }

    private static String name(KeyUse use) {
      return switch (use) {
        case SIGNING -> "signing-key.p12";
        case SEAL -> "seal-key.p12";
        case PROOF -> "proof-key.p12";
        case TIME_STAMP -> "time-stamp-key.p12";
      };
    }
  }
}
