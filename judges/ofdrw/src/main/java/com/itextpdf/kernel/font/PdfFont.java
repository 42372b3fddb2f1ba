package com.itextpdf.kernel.font;

/** Empty, and never used, as {@link com.itextpdf.kernel.colors.Color} is. */
public class PdfFont {}
