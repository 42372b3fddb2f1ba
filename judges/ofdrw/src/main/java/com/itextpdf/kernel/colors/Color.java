package com.itextpdf.kernel.colors;

/**
 * Empty, and never used: the renderer of pictures cannot be linked without a class of this name.
 * The library that has the real one is left out, because its licence does not fit.
 */
public class Color {}
