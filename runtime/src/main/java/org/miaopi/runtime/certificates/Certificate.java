package org.miaopi.runtime.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.HolderCodeType;
import org.miaopi.designer.text.Localized;

/**
 * One certificate in the library.
 *
 * @param id of the application that it comes from
 * @param owner account that applied
 * @param item code of the item
 * @param itemVersion of the definition
 * @param identifier of GB/T 36904
 * @param issued the signing time
 * @param validUntil last day; null is long-term
 * @param documentHash SHA-256 of the sealed file
 * @param history of the status, oldest first; empty while nobody changed it
 */
public record Certificate(
    String id,
    String owner,
    String item,
    int itemVersion,
    Localized name,
    String typeCode,
    String number,
    String identifier,
    Localized issuer,
    @Nullable String issuerCode,
    Instant issued,
    LocalDate issueDate,
    @Nullable LocalDate validUntil,
    @Nullable String holderName,
    @Nullable String holderCode,
    HolderCodeType holderCodeType,
    List<PublicField> publicFields,
    String documentHash,
    CertificateStatus status,
    List<StatusChange> history) {

  public Certificate {
    publicFields = List.copyOf(publicFields);
    history = List.copyOf(history);
  }

  /** What was last done to its status; null while nobody changed it. */
  public @Nullable StatusChange lastChange() {
    return history.isEmpty() ? null : history.getLast();
  }

  /** How it stands on a day: {@code valid}, {@code expired}, {@code suspended}, {@code revoked}. */
  public String standing(LocalDate today) {
    boolean expired = validUntil != null && today.isAfter(validUntil);
    return expired && status == CertificateStatus.VALID ? "expired" : status.word();
  }
}
