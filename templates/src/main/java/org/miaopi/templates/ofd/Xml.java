package org.miaopi.templates.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** The XML of OFD: elements of its namespace, written from front to back. */
final class Xml {

  private static final String NAMESPACE = "http://www.ofdspec.org/2016";
  private static final double PER_MILLIMETRE = 1000;

  private final StringBuilder out;

  Xml() {
    this(512);
  }

  Xml(int expected) {
    out = new StringBuilder(expected);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Opens the first element, left open for attributes. */
  Xml root(String name) {
    out.append("<ofd:").append(name).append(" xmlns:ofd=\"").append(NAMESPACE).append('"');
    return this;
  }

  /** Opens an element, left open for attributes. */
  Xml open(String name) {
    out.append("<ofd:").append(name);
    return this;
  }

  Xml attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
    return this;
  }

  Xml attribute(String name, int value) {
    out.append(' ').append(name).append("=\"").append(value).append('"');
    return this;
  }

  Xml attribute(String name, double... numbers) {
    out.append(' ').append(name).append("=\"");
    for (double number : numbers) number(out, number).append(' ');
    out.setCharAt(out.length() - 1, '"');
    return this;
  }

  /** With six decimals, for factors. */
  Xml exact(String name, double... numbers) {
    out.append(' ').append(name).append("=\"");
    for (double number : numbers) {
      BigDecimal rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
      out.append(rounded.stripTrailingZeros().toPlainString()).append(' ');
    }
    out.setCharAt(out.length() - 1, '"');
    return this;
  }

  /** Numbers as text, with blanks between. */
  Xml numbers(double... numbers) {
    for (double number : numbers) number(out, number).append(' ');
    out.setLength(out.length() - 1);
    return this;
  }

  /** Ends the attributes; children follow. */
  Xml inside() {
    out.append('>');
    return this;
  }

  /** Ends an element that has no children. */
  Xml end() {
    out.append("/>");
    return this;
  }

  Xml close(String name) {
    out.append("</ofd:").append(name).append('>');
    return this;
  }

  Xml text(String text) {
    escape(text);
    return this;
  }

  /** An element that holds but a text. */
  Xml element(String name, String text) {
    return open(name).inside().text(text).close(name);
  }

  /** An element that is left out where there is nothing to say. */
  Xml said(String name, String text) {
    return text.isBlank() ? this : element(name, text);
  }

  /** With at most three decimals: a micrometre where the unit is a millimetre. */
  static StringBuilder number(StringBuilder to, double number) {
    long thousandths = Math.round(number * PER_MILLIMETRE);
    if (thousandths < 0) to.append('-');
    long size = Math.abs(thousandths);
    to.append(size / 1000);
    long rest = size % 1000;
    if (rest == 0) return to;
    to.append('.').append((char) ('0' + rest / 100));
    if (rest % 100 != 0) to.append((char) ('0' + rest / 10 % 10));
    if (rest % 10 != 0) to.append((char) ('0' + rest % 10));
    return to;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char it = text.charAt(i);
      switch (it) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(it);
      }
    }
  }

  /** What was written, as a file. */
  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
