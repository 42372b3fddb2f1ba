package org.miaopi.designer.store;

/**
 * A file of an item, a Word template or a picture for its cases, by content.
 *
 * @param hash SHA-256 of its bytes in hexadecimal, the key in {@link ContentStore}
 * @param name the file's name as uploaded
 * @param size in bytes
 */
public record ContentFile(String hash, String name, long size) {}
