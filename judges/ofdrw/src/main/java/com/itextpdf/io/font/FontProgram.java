package com.itextpdf.io.font;

/** Empty, and never used, as {@link com.itextpdf.kernel.colors.Color} is. */
public class FontProgram {}
