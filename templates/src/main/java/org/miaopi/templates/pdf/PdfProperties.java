package org.miaopi.templates.pdf;

import java.time.Instant;

/** What a PDF says about itself; {@code created} is also the moment that viewers show. */
public record PdfProperties(String title, String author, String keywords, Instant created) {}
