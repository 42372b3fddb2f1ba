package org.miaopi.runtime.applications;

import org.miaopi.designer.text.Localized;

/**
 * The version of an item that an application started on and keeps.
 *
 * @param hash of the definition
 */
public record ItemVersion(String code, int version, String hash, Localized name) {}
