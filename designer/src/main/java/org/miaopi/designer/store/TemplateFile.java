package org.miaopi.designer.store;

/**
 * A Word template by content.
 *
 * @param hash SHA-256 of its bytes in hexadecimal, the key in {@link TemplateStore}
 * @param name the file's name as uploaded
 * @param size in bytes
 */
public record TemplateFile(String hash, String name, long size) {}
