package org.miaopi.runtime.certificates;

import java.time.Instant;

/**
 * Who changed a certificate's status, when and why.
 *
 * @param by account of the person
 */
public record StatusChange(CertificateStatus status, Instant at, String by, String reason) {}
