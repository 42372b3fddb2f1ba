package org.miaopi.templates.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.miaopi.templates.fit.Misfit.Kind;
import org.miaopi.templates.page.Extent;
import org.miaopi.templates.page.PlacedLine;
import org.miaopi.templates.problem.Place;
import org.miaopi.templates.sheet.Mark;

/** Looks at laid-out pages for what has no room. */
public final class FitCheck {

  /** Placeholder pictures that text must not touch; a seal may lie on it. */
  private static final String GIVEN = "@";

  private static final String SEAL = "@seal-";

  /** What rounding, and marks that are smaller than their square, are allowed, in points. */
  private static final double TOLERANCE = 1;

  private final Map<String, Place> places;
  private final List<Misfit> misfits = new ArrayList<>();
  private int page;

  private FitCheck(Map<String, Place> places) {
    this.places = places;
  }

  /**
   * @param places where the paragraphs stand, by the names that the lines have
   */
  public static Fit of(List<List<PlacedLine>> pages, Map<String, Place> places) {
    FitCheck check = new FitCheck(places);
    pages.forEach(check::page);
    int lines = pages.stream().mapToInt(List::size).sum();
    Place last =
        pages.getLast().stream()
            .filter(it -> !it.marks().isEmpty())
            .map(check::place)
            .filter(it -> it.area() == Place.Area.TEXT)
            .findFirst()
            .orElse(Place.NOWHERE);
    return new Fit(pages.size(), lines, last, check.misfits);
  }

  private Place place(PlacedLine line) {
    return places.getOrDefault(line.paragraph(), Place.NOWHERE);
  }

  private void page(List<PlacedLine> lines) {
    page++;
    List<Box> texts = new ArrayList<>();
    List<Box> pictures = new ArrayList<>();
    for (PlacedLine line : lines) {
      alone(line);
      for (Mark mark : line.marks()) {
        switch (mark) {
          case Mark.Text text when !text.string().isBlank() -> texts.add(Box.of(text, line));
          case Mark.Picture it when it.name().startsWith(GIVEN) && !it.name().startsWith(SEAL) ->
              pictures.add(Box.of(it, line));
          default -> {}
        }
      }
    }
    texts.forEach(this::inRoom);
    meetings(texts, pictures, Kind.PICTURE);
    meetings(texts, texts, Kind.TEXT);
  }

  private void alone(PlacedLine line) {
    if (line.line().cut()) add(Kind.CUT, line);
    if (line.line().wide()) add(Kind.WIDE, line);
    if (line.line().crowded()) add(Kind.LOW, line);
  }

  private void inRoom(Box text) {
    if (text.line.line().crowded()) return;
    Extent room = text.line.room();
    boolean out = text.top < room.top() - TOLERANCE || text.bottom > room.bottom() + TOLERANCE;
    if (out) add(Kind.TALL, text.line);
  }

  /** The later in the document is told, for it is what came too near. */
  private void meetings(List<Box> texts, List<Box> others, Kind kind) {
    boolean same = texts == others;
    for (int i = 0; i < texts.size(); i++) {
      Box text = texts.get(i);
      for (int j = same ? i + 1 : 0; j < others.size(); j++) {
        Box other = others.get(j);
        boolean apart = !text.line.paragraph().equals(other.line.paragraph());
        if (apart && text.meets(other)) add(kind, text.line);
      }
    }
  }

  private void add(Kind kind, PlacedLine line) {
    misfits.add(new Misfit(kind, place(line), page));
  }

  /** Where the ink of a mark is, in points. */
  private record Box(double left, double top, double right, double bottom, PlacedLine line) {

    /** The ink of Chinese characters above and below the baseline, in em. */
    private static final double ABOVE = 0.8;

    private static final double BELOW = 0.08;

    static Box of(Mark.Text text, PlacedLine line) {
      double width = 0;
      for (double advance : text.advances()) width += advance;
      double size = text.size();
      return new Box(
          text.x(), text.y() - ABOVE * size, text.x() + width, text.y() + BELOW * size, line);
    }

    static Box of(Mark.Picture it, PlacedLine line) {
      return new Box(it.x(), it.y(), it.x() + it.width(), it.y() + it.height(), line);
    }

    boolean meets(Box other) {
      return right - TOLERANCE > other.left
          && other.right - TOLERANCE > left
          && bottom - TOLERANCE > other.top
          && other.bottom - TOLERANCE > top;
    }
  }
}
