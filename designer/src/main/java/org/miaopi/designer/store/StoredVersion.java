package org.miaopi.designer.store;

import java.time.Instant;

/**
 * What was published once and never changes.
 *
 * @param code the item's code
 * @param number counts the versions of the item, from 1
 * @param hash SHA-256 over its parts, in hexadecimal
 * @param published when
 * @param publishedBy the account that published it
 */
public record StoredVersion(
    String code, int number, String hash, StoredItem item, Instant published, String publishedBy) {}
