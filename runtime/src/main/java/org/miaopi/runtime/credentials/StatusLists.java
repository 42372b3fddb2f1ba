package org.miaopi.runtime.credentials;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.CertificateStatus;
import org.miaopi.runtime.certificates.store.CertificateStore;
import org.miaopi.runtime.certificates.store.NumberStore;
import org.miaopi.runtime.keys.ProofKeys;
import org.miaopi.runtime.processing.PublicAddress;
import org.miaopi.templates.credential.StatusList;
import org.miaopi.templates.credential.StatusList.Status;
import org.springframework.stereotype.Service;

/**
 * Tells everybody which credentials are revoked or suspended. A certificate has its place from the
 * first time that it becomes a credential; its status stands with it in the library alone.
 */
@Service
public final class StatusLists {

  /** How long whoever asked may rely on the answer. */
  public static final Duration FRESH = Duration.ofMinutes(1);

  private static final String SERIES = "status lists";

  private final CertificateStore certificates;
  private final NumberStore numbers;
  private final ProofKeys keys;
  private final PublicAddress address;
  private final Clock clock;

  StatusLists(
      CertificateStore certificates,
      NumberStore numbers,
      ProofKeys keys,
      PublicAddress address,
      Clock clock) {
    this.certificates = certificates;
    this.numbers = numbers;
    this.keys = keys;
    this.address = address;
    this.clock = clock;
  }

  /** The claim {@code status} of a certificate's credential. */
  Map<String, Object> claim(Certificate certificate) {
    long number = certificates.statusNumber(certificate.id(), () -> numbers.next(SERIES));
    int index = (int) (number % StatusList.SIZE);
    return StatusList.reference(address(number / StatusList.SIZE), index);
  }

  /** The signed list of this number, as things stand now; null if no credential is in it. */
  public @Nullable String list(long number) {
    if (number < 0 || number > numbers.last(SERIES) / StatusList.SIZE) return null;
    StatusList list = new StatusList();
    mark(list, number, CertificateStatus.REVOKED, Status.INVALID);
    mark(list, number, CertificateStatus.SUSPENDED, Status.SUSPENDED);
    return list.sign(address(number), keys.key(), clock.instant(), FRESH);
  }

  private void mark(StatusList list, long number, CertificateStatus status, Status said) {
    long from = number * StatusList.SIZE;
    for (long each : certificates.statusNumbers(status, from, from + StatusList.SIZE)) {
      list.set((int) (each - from), said);
    }
  }

  private String address(long number) {
    return address.base() + "/status-lists/" + number;
  }
}
