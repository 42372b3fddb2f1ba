package org.miaopi.templates.upload;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.problem.Finding;

/** Follows each style of a part to the styles that it is based on: the way must end soon. */
final class StyleChains {

  private final Map<String, String> bases = new HashMap<>();
  private String style = "";

  void element(XMLStreamReader reader) {
    switch (reader.getLocalName()) {
      case "style" -> style = value(reader, "styleId");
      case "basedOn" -> bases.put(style, value(reader, "val"));
      default -> {}
    }
  }

  void check(String part) throws RefusedException {
    for (String start : bases.keySet()) {
      @Nullable String at = start;
      for (int steps = 0; at != null; steps++) {
        if (steps > Limits.STYLES_DEEP) {
          throw new RefusedException(Finding.error("template.style.loop", part, start));
        }
        at = bases.get(at);
      }
    }
  }

  private static String value(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
    }
    return "";
  }
}
