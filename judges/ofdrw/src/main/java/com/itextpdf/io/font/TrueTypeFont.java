package com.itextpdf.io.font;

/** Empty, though it is made of a font once, as {@link com.itextpdf.kernel.colors.Color} is. */
public class TrueTypeFont extends FontProgram {

  public TrueTypeFont(byte[] file) {}
}
