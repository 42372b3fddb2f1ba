package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.miaopi.templates.problem.Place;

/** Finds tags in a text. Full-width braces, as Chinese keyboards write them, count as braces. */
final class TagText {

  static final Pattern TAG =
      Pattern.compile("(?:\\{\\{|｛｛)((?:(?!\\{\\{|｛｛).)*?)(?:}}|｝｝)", Pattern.DOTALL);

  /** {@code {{else}}}, or with one more condition {@code {{else if …}}}. */
  private static final Pattern OTHERWISE =
      Pattern.compile("(?:else|否则)(?:\\s*((?:if|如果)\\s.+))?", Pattern.DOTALL);

  private static final Pattern LOOSE = Pattern.compile("\\{\\{|}}|｛｛|｝｝");

  private TagText() {}

  /** Words, tags and markers in order. */
  static List<Piece> pieces(String text, Place place) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = TAG.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from)
        pieces.add(new Piece.Words(text.substring(from, matcher.start())));
      pieces.add(piece(matcher.group(), matcher.group(1).strip(), place));
      from = matcher.end();
    }
    if (from < text.length()) pieces.add(new Piece.Words(text.substring(from)));
    return pieces;
  }

  /** Whether braces are left that belong to no tag. */
  static boolean hasLooseBraces(String text) {
    return LOOSE.matcher(TAG.matcher(text).replaceAll("")).find();
  }

  private static Piece piece(String written, String source, Place place) {
    String plain = straight(source);
    if (plain.startsWith("#") || plain.startsWith("＃")) {
      return new Piece.Marker(Piece.Turn.OPEN, written, plain.substring(1).strip(), place);
    }
    if (plain.startsWith("/")) {
      return new Piece.Marker(Piece.Turn.CLOSE, written, plain.substring(1).strip(), place);
    }
    Matcher otherwise = OTHERWISE.matcher(plain);
    if (otherwise.matches()) {
      String condition = otherwise.group(1) == null ? "" : otherwise.group(1).strip();
      return new Piece.Marker(Piece.Turn.OTHERWISE, written, condition, place);
    }
    return new Piece.Tag(written, plain, place);
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
