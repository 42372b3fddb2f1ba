package org.miaopi.expressions.table.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.miaopi.expressions.table.Place;

/** The texts that cells refer to by number. */
final class SharedTexts {

  private static final String PART = "xl/sharedStrings.xml";
  private final List<String> texts = new ArrayList<>();

  private SharedTexts() {}

  static SharedTexts of(Parts parts) {
    SharedTexts shared = new SharedTexts();
    if (!parts.has(PART)) return shared;
    Parts.XmlReader reader = parts.open(PART);
    for (String element = reader.next(); element != null; element = reader.next()) {
      if (element.equals("si")) shared.texts.add(text(reader, "/si"));
    }
    return shared;
  }

  /** The text of an element with formatted runs; how it is pronounced is left out. */
  static String text(Parts.XmlReader reader, String end) {
    StringBuilder text = new StringBuilder();
    boolean spoken = false;
    String element = reader.next();
    while (element != null && !element.equals(end)) {
      if (element.endsWith("rPh")) spoken = element.equals("rPh");
      if (element.equals("t") && !spoken) text.append(reader.text());
      element = reader.next();
    }
    return text.toString();
  }

  String get(String index, Place place) {
    int number = index.matches("[0-9]{1,7}") ? Integer.parseInt(index) : texts.size();
    if (number >= texts.size()) throw new Refused(place, "sheet.damaged");
    return texts.get(number);
  }
}
