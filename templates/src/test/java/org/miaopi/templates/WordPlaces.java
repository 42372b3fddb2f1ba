package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the words of a document stand that it says once, as pdftotext (poppler-utils) sees them.
 */
public record WordPlaces(Map<String, Place> places) {

  /** Fonts differ in how far they reach around their characters, and lines in what is below. */
  private static final double TOLERANCE = 6;

  private static final double OF_ITS_HEIGHT = 0.12;

  private static final Pattern PAGE_OR_WORD =
      Pattern.compile(
          "<page |<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]*\\p{IsHan}[^<]+)</word>");

  /** In points; y is that of the middle. */
  record Place(int page, double x, double y, double height) {}

  public static WordPlaces of(byte[] pdf) throws IOException {
    Path file = Files.write(Files.createTempFile("places", ".pdf"), pdf);
    Process process = new ProcessBuilder("pdftotext", "-bbox", file.toString(), "-").start();
    String boxes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Files.delete(file);
    Map<String, Place> places = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    int page = 0;
    for (Matcher found = PAGE_OR_WORD.matcher(boxes); found.find(); ) {
      if (found.group(5) == null) {
        page++;
        continue;
      }
      if (!seen.add(found.group(5))) {
        places.remove(found.group(5));
        continue;
      }
      double top = Double.parseDouble(found.group(2));
      double bottom = Double.parseDouble(found.group(4));
      double x = Double.parseDouble(found.group(1));
      places.put(found.group(5), new Place(page, x, (top + bottom) / 2, bottom - top));
    }
    return new WordPlaces(places);
  }

  /** Fails unless at least so many words stand in both, each at the same place. */
  public void assertAt(WordPlaces others, int atLeast) {
    Set<String> common = new HashSet<>(places.keySet());
    common.retainAll(others.places.keySet());
    assertThat(common).hasSizeGreaterThanOrEqualTo(atLeast);
    for (String word : common) {
      Place mine = Objects.requireNonNull(places.get(word));
      Place other = Objects.requireNonNull(others.places.get(word));
      double reach = TOLERANCE + OF_ITS_HEIGHT * Math.max(mine.height, other.height);
      assertThat(mine.page).as(word).isEqualTo(other.page);
      assertThat(Math.abs(mine.x - other.x)).as("left of %s", word).isLessThan(TOLERANCE);
      assertThat(Math.abs(mine.y - other.y)).as("middle of %s", word).isLessThan(reach);
    }
  }
}
