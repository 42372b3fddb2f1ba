package org.miaopi.designer.store;

import java.time.Instant;

/**
 * What a list shows of a version.
 *
 * @param number counts the versions of the item, from 1
 * @param hash SHA-256 over its parts, in hexadecimal
 * @param published when
 * @param publishedBy the account that published it
 */
public record VersionRow(int number, String hash, Instant published, String publishedBy) {}
