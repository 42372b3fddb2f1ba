package org.miaopi.expressions.corpora.cel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text format of protocol buffers. */
final class TextProto {

  private static final Pattern SPACE = Pattern.compile("(?:\\s|#[^\\n]*)*");
  private static final Pattern NAME = Pattern.compile("\\[[^\\]]*\\]|[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern SCALAR = Pattern.compile("-?\\s*[A-Za-z0-9_.+-]+");
  private static final Pattern STRING =
      Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\\n]|\\\\.)*)'");
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:(?<octal>[0-7]{1,3})|[xX](?<hex>[0-9a-fA-F]{1,2})|u(?<short>[0-9a-fA-F]{4})"
              + "|U(?<long>[0-9a-fA-F]{8})|(?<sign>.))");
  private static final String SIGNS = "abfnrtv";
  private static final String MEANT = "\u0007\b\f\n\r\t\u000b";

  private final String text;
  private int position;

  private TextProto(String text) {
    this.text = text;
  }

  static Message read(String text) throws IOException {
    TextProto reader = new TextProto(text);
    Message message = new Message();
    reader.fields(message);
    if (reader.position < text.length()) throw reader.damaged("a field");
    return message;
  }

  private void fields(Message message) throws IOException {
    skip();
    while (matches(NAME)) {
      String name = take(NAME);
      boolean colon = accept(':');
      if (accept('[')) {
        while (!accept(']')) {
          message.add(name, value());
          accept(',');
        }
      } else {
        if (!colon && !at('{') && !at('<')) throw damaged(":");
        message.add(name, value());
      }
      if (!accept(',')) accept(';');
    }
  }

  private Object value() throws IOException {
    char close = at('{') ? '}' : '>';
    if (accept('{') || accept('<')) {
      Message message = new Message();
      fields(message);
      if (!accept(close)) throw damaged("" + close);
      return message;
    }
    if (at('"') || at('\'')) return strings();
    if (!matches(SCALAR)) throw damaged("a value");
    return take(SCALAR).replaceAll("\\s", "");
  }

  /** Strings side by side are one; they are bytes of UTF-8. */
  private String strings() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (at('"') || at('\'')) {
      Matcher string = STRING.matcher(text).region(position, text.length());
      if (!string.lookingAt()) throw damaged("the end of a string");
      unescape(string.group(1) == null ? string.group(2) : string.group(1), bytes);
      position = string.end();
      skip();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void unescape(String string, ByteArrayOutputStream bytes) {
    Matcher escape = ESCAPE.matcher(string);
    int last = 0;
    while (escape.find()) {
      bytes.writeBytes(utf8(string.substring(last, escape.start())));
      last = escape.end();
      if (escape.group("octal") != null) bytes.write(Integer.parseInt(escape.group("octal"), 8));
      else if (escape.group("hex") != null) bytes.write(Integer.parseInt(escape.group("hex"), 16));
      else bytes.writeBytes(utf8(character(escape)));
    }
    bytes.writeBytes(utf8(string.substring(last)));
  }

  private static String character(Matcher escape) {
    String code = escape.group("short") == null ? escape.group("long") : escape.group("short");
    if (code != null) return Character.toString(Integer.parseInt(code, 16));
    String sign = escape.group("sign");
    int known = SIGNS.indexOf(sign);
    return known < 0 ? sign : MEANT.substring(known, known + 1);
  }

  private static byte[] utf8(String part) {
    return part.getBytes(StandardCharsets.UTF_8);
  }

  private boolean matches(Pattern pattern) {
    return pattern.matcher(text).region(position, text.length()).lookingAt();
  }

  private String take(Pattern pattern) throws IOException {
    Matcher found = pattern.matcher(text).region(position, text.length());
    if (!found.lookingAt()) throw damaged("something else");
    position = found.end();
    skip();
    return found.group();
  }

  private boolean at(char sign) {
    return position < text.length() && text.charAt(position) == sign;
  }

  private boolean accept(char sign) {
    if (!at(sign)) return false;
    position++;
    skip();
    return true;
  }

  private void skip() {
    Matcher space = SPACE.matcher(text).region(position, text.length());
    if (space.lookingAt()) position = space.end();
  }

  private IOException damaged(String expected) {
    long line = text.substring(0, position).lines().count();
    return new IOException("line " + line + ": expected " + expected);
  }
}
