package org.miaopi.runtime.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.key.Certificates;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.signature.Signer;
import org.miaopi.templates.timestamp.HttpAuthority;
import org.miaopi.templates.timestamp.LocalAuthority;
import org.miaopi.templates.timestamp.TimeStampAuthority;
import org.springframework.stereotype.Component;

/** Signs documents as PDF, with a time stamp where the settings name an authority. */
@Component
public final class DocumentSigner {

  private final KeyRing keys;
  private final String fingerprint;
  private final @Nullable TimeStampAuthority authority;

  DocumentSigner(SigningSettings settings, KeyRing keys, Clock clock, SecureRandom random) {
    this.keys = keys;
    this.fingerprint = KeyRing.fingerprint(keys.document().certificate());
    this.authority = authority(settings.timeStamp(), keys, clock, random);
  }

  /**
   * To be asked before anything is prepared for the key.
   *
   * @throws KeyOutOfDate when it must not sign any more
   */
  public void needValid() {
    keys.needValid(KeyUse.SIGNING);
  }

  /** SHA-256 of the certificate of the key that signs. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * The signed document. Its time stamp is a new one each time; without, the same document and time
   * give the same bytes.
   *
   * @throws KeyOutOfDate when the key must not sign any more
   * @throws org.miaopi.templates.timestamp.TimeStampUnavailable when the authority does not stamp
   */
  public byte[] sign(byte[] pdf, Instant time) {
    Instant signed = keys.timeToSign(KeyUse.SIGNING, time);
    return Signer.sign(pdf, keys.document(), signed, authority);
  }

  private static @Nullable TimeStampAuthority authority(
      @Nullable TimeStampSettings settings, KeyRing keys, Clock clock, SecureRandom random) {
    if (settings == null) return null;
    if (settings.development()) {
      return new LocalAuthority(keys.developmentTimeStamp(), clock, random);
    }
    if (settings.url() == null) return null;
    List<X509Certificate> trusted = new ArrayList<>();
    for (Path each : settings.trusted()) trusted.add(read(each));
    trusted.forEach(it -> keys.makeKnown(KeyUse.TIME_STAMP, it));
    return new HttpAuthority(settings.url(), trusted, settings.timeout(), random);
  }

  private static X509Certificate read(Path file) {
    try {
      return Certificates.read(Files.readAllBytes(file));
    } catch (IOException | IllegalArgumentException unusable) {
      throw UnusableSetting.of(TimeStampSettings.TRUSTED, "timeStamp.certificate", file.toString());
    }
  }
}
