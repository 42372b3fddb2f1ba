package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tags in a text. Full-width braces, as Chinese keyboards write them, count as braces. */
final class TagText {

  static final Pattern TAG =
      Pattern.compile("(?:\\{\\{|｛｛)((?:(?!\\{\\{|｛｛).)*?)(?:}}|｝｝)", Pattern.DOTALL);
  private static final Pattern LOOSE = Pattern.compile("\\{\\{|}}|｛｛|｝｝");

  private TagText() {}

  /** Words, tags and markers in order. */
  static List<Piece> pieces(String text, String place) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = TAG.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from)
        pieces.add(new Piece.Words(text.substring(from, matcher.start())));
      pieces.add(piece(matcher.group(1).strip(), place));
      from = matcher.end();
    }
    if (from < text.length()) pieces.add(new Piece.Words(text.substring(from)));
    return pieces;
  }

  /** Whether braces are left that belong to no tag. */
  static boolean hasLooseBraces(String text) {
    return LOOSE.matcher(TAG.matcher(text).replaceAll("")).find();
  }

  private static Piece piece(String source, String place) {
    String plain = straight(source);
    if (plain.startsWith("#") || plain.startsWith("＃")) {
      return new Piece.Marker(true, plain.substring(1).strip(), place);
    }
    if (plain.startsWith("/")) return new Piece.Marker(false, plain.substring(1).strip(), place);
    return new Piece.Tag(plain, place);
  }

  /** Word curls quotation marks and breaks lines as one types; expressions know neither. */
  private static String straight(String source) {
    return source
        .replace('“', '"')
        .replace('”', '"')
        .replace('‘', '\'')
        .replace('’', '\'')
        .replace('\u00a0', ' ')
        .replace('\n', ' ');
  }
}
