package org.miaopi.runtime.applications;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time that an application was handed in.
 *
 * @param key Idempotency-Key of the request
 * @param digest of the request's content, so that a key is not used for something else
 * @param today the date in force, under which everything of this submission is evaluated
 * @param calendar the hash under which the working days of this submission are kept; null is Monday
 *     to Friday, as everything counted before there was a calendar
 * @param pledged true if the applicant made the item's pledge
 */
public record Submission(
    String key,
    String digest,
    Instant at,
    LocalDate today,
    @Nullable String calendar,
    boolean pledged) {}
