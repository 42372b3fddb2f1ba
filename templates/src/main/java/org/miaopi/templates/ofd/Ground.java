package org.miaopi.templates.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.miaopi.templates.sheet.Mark;
import org.miaopi.templates.sheet.Sheet;

/**
 * What lies under a page: the pictures that are painted before everything else, if their paths are
 * long. It is the same in most documents of a template.
 */
record Ground(double width, double height, List<Placed> pictures) {

  Ground {
    pictures = List.copyOf(pictures);
  }

  /** A picture at its place. */
  record Placed(Mark.Picture mark, Drawing drawing) {}

  /**
   * @param seals the names of pictures that the signature shows
   */
  static Ground of(Sheet sheet, Drawings drawings, Set<String> seals) {
    List<Placed> pictures = new ArrayList<>();
    for (Mark mark : sheet.marks()) {
      if (!(mark instanceof Mark.Picture picture) || seals.contains(picture.name())) break;
      Drawing drawing = drawings.get(picture.name());
      if (drawing == null || !drawing.isLong()) break;
      pictures.add(new Placed(picture, drawing));
    }
    return new Ground(sheet.width(), sheet.height(), pictures);
  }

  boolean isBare() {
    return pictures.isEmpty();
  }

  /** What is painted on it. */
  Sheet rest(Sheet sheet) {
    List<Mark> marks = sheet.marks();
    return new Sheet(width, height, marks.subList(pictures.size(), marks.size()));
  }
}
