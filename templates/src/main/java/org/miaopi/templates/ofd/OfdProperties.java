package org.miaopi.templates.ofd;

import java.time.LocalDate;

/**
 * What an OFD document says about itself.
 *
 * @param identifier the certificate identifier of GB/T 36904, from where verification reads it;
 *     empty for none
 */
public record OfdProperties(String title, String author, String identifier, LocalDate created) {}
