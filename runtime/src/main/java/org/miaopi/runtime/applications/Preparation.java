package org.miaopi.runtime.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that makes a certificate's document, fixed before anything is signed. The values are the
 * application's answers, which no longer change.
 *
 * @param templateHash SHA-256 of the Word template
 * @param keyFingerprint SHA-256 of the signer's certificate
 * @param issued the signing time
 * @param issueDate 发证日期
 * @param validUntil last day; null is long-term
 * @param holderName null if the answers do not say
 * @param holderCode null if the answers do not say
 * @param images file id by the name of the photo field
 */
public record Preparation(
    String templateHash,
    String keyFingerprint,
    Instant issued,
    LocalDate issueDate,
    @Nullable LocalDate validUntil,
    String number,
    String identifier,
    String qrText,
    @Nullable String holderName,
    @Nullable String holderCode,
    Map<String, String> images) {

  public Preparation {
    images = Map.copyOf(images);
  }

  /** The same for another key: the one that was prepared for has been changed since. */
  public Preparation with(String otherKeyFingerprint) {
    return new Preparation(
        templateHash,
        otherKeyFingerprint,
        issued,
        issueDate,
        validUntil,
        number,
        identifier,
        qrText,
        holderName,
        holderCode,
        images);
  }
}
