package org.miaopi.designer.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Calendar;

/**
 * What is decided about a certificate when it is issued.
 *
 * @param number 证照编号
 * @param identifier 证照标识 (GB/T 36904); empty for a preview
 * @param holderName 持证人; null if the answers do not say
 * @param holderCode 持证人证件号码; null if the answers do not say
 * @param issued 发证日期 and 有效期起
 * @param calendar the days that its template counts as working days
 * @param validUntil 有效期止, the last day; null is long-term
 * @param qrText what the QR code says
 */
public record CertificateFacts(
    String number,
    String identifier,
    @Nullable String holderName,
    @Nullable String holderCode,
    LocalDate issued,
    Calendar calendar,
    @Nullable LocalDate validUntil,
    String qrText) {}
