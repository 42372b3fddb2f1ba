package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;
import org.miaopi.templates.upload.RefusedException;
import org.w3c.dom.Element;

/** What one reading of a document shares: the document, and what has been found so far. */
final class Reading {

  final OpenedDocument document;
  final ThemeFonts fonts;
  final ThemeColors colors;
  final TypefaceCheck typefaces;
  final boolean outdentsTables;

  /** From one default tab stop to the next, in points. */
  final double tabInterval;

  final List<Finding> findings = new ArrayList<>();

  /** By their parts; a number tells apart those whose names look alike. */
  private final Map<String, String> pictureNames = new HashMap<>();

  /** Pictures that are the same on every certificate, by name. */
  final Map<String, byte[]> pictures = new TreeMap<>();

  /** Where each of them stands. */
  final Map<String, Place> picturePlaces = new TreeMap<>();

  /** Where the paragraphs stand that lines are made of, by the names that pages use. */
  final Map<String, Place> paragraphPlaces = new TreeMap<>();

  private static final int WORD_2013 = 15;
  private static final double USUAL_TAB = 36;

  Reading(OpenedDocument document) throws RefusedException {
    this.document = document;
    var theme = document.xml("word/theme/theme1.xml");
    this.fonts = new ThemeFonts(theme);
    this.colors = new ThemeColors(theme);
    this.typefaces = new TypefaceCheck(fonts, findings);
    var settings = document.xml("word/settings.xml");
    this.tabInterval =
        Math.max(1, Xml.twips(Xml.child(settings, "defaultTabStop"), "val", USUAL_TAB));
    this.outdentsTables =
        Xml.children(Xml.child(settings, "compat"), "compatSetting").stream()
            .filter(it -> Xml.attribute(it, "name").equals("compatibilityMode"))
            .anyMatch(it -> Xml.number(it, "val", WORD_2013) < WORD_2013);
  }

  /** The paragraph that an element stands in. */
  Place place(Element element) {
    return document.places().of(element);
  }

  /** Names a paragraph for those who lay it out. */
  String remember(Place place) {
    String name = place.part() + "#" + place.paragraph();
    paragraphPlaces.put(name, place);
    return name;
  }

  void error(String code, Place place, String... arguments) {
    findings.add(Finding.error(code, place, arguments));
  }

  void warning(String code, Place place, String... arguments) {
    findings.add(Finding.warning(code, place, arguments));
  }

  /** Keeps a fixed picture and names it; null if it is of a kind that cannot be printed. */
  @Nullable String keep(String part, Place place) {
    byte @Nullable [] bytes = document.bytes(part);
    String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    boolean printable = List.of("png", "jpg", "jpeg", "gif", "bmp", "svg").contains(extension);
    if (bytes == null || !printable) {
      error("template.picture.kind", place, extension);
      return null;
    }
    String plain = part.replaceAll("[^A-Za-z0-9.]", "-");
    String name = pictureNames.computeIfAbsent(part, it -> pictureNames.size() + "-" + plain);
    picturePlaces.putIfAbsent(name, place);
    pictures.put(name, extension.equals("svg") ? drawing(bytes, place) : bytes);
    return name;
  }

  private byte[] drawing(byte[] svg, Place place) {
    SortedSet<Integer> unprintable = new TreeSet<>();
    byte[] settled = SvgText.settle(SvgSize.settle(svg), unprintable::add);
    unprintable.forEach(it -> findings.add(Unprintable.inDrawing(place, it)));
    return settled;
  }
}
