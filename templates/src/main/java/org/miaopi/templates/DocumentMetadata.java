package org.miaopi.templates;

/**
 * What the PDF says about itself.
 *
 * @param title the name of the certificate
 * @param issuer the authority, written as the author
 * @param identifier the certificate identifier of GB/T 36904, written as the keywords, from where
 *     verification reads it; empty for a preview
 */
public record DocumentMetadata(String title, String issuer, String identifier) {}
