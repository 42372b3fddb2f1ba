package com.itextpdf.kernel.colors;

/** Empty, and never used, as {@link Color} is. */
public class DeviceRgb extends Color {}
