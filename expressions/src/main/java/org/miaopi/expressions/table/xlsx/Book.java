package org.miaopi.expressions.table.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.miaopi.expressions.table.Place;

/** The sheets of a workbook in their order. */
final class Book {

  private static final int MOST_SHEETS = 100;

  private final Parts parts;
  private boolean since1904;

  private Book(Parts parts) {
    this.parts = parts;
  }

  static List<SheetCells> read(Parts parts) {
    return new Book(parts).sheets();
  }

  private List<SheetCells> sheets() {
    Map<String, String> targets = targets();
    SharedTexts texts = SharedTexts.of(parts);
    Styles styles = Styles.of(parts);
    List<SheetCells> sheets = new ArrayList<>();
    for (Map.Entry<String, String> sheet : names().entrySet()) {
      String target = targets.get(sheet.getValue());
      if (target == null) throw new Refused(new Place.InSheet(sheet.getKey(), ""), "sheet.damaged");
      sheets.add(
          SheetCells.read(sheet.getKey(), parts.open(part(target)), texts, styles, since1904));
    }
    return sheets;
  }

  /** The relations of the sheets by their names. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Parts.XmlReader reader = parts.open("xl/workbook.xml");
    for (String element = reader.next(); element != null; element = reader.next()) {
      if (element.equals("workbookPr")) {
        String flag = Objects.requireNonNullElse(reader.attribute("date1904"), "0");
        since1904 = flag.equals("1") || flag.equals("true");
      }
      if (!element.equals("sheet")) continue;
      String name = Objects.requireNonNullElse(reader.attribute("name"), "");
      names.put(name, Objects.requireNonNullElse(reader.attribute("id"), ""));
      if (names.size() > MOST_SHEETS) throw new Refused(new Place.InSheet(name, ""), "sheet.large");
    }
    return names;
  }

  private Map<String, String> targets() {
    Map<String, String> targets = new HashMap<>();
    Parts.XmlReader reader = parts.open("xl/_rels/workbook.xml.rels");
    for (String element = reader.next(); element != null; element = reader.next()) {
      if (!element.equals("Relationship")) continue;
      targets.put(
          Objects.requireNonNullElse(reader.attribute("Id"), ""),
          Objects.requireNonNullElse(reader.attribute("Target"), ""));
    }
    return targets;
  }

  private static String part(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }
}
