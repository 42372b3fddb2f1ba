package org.miaopi.templates.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Colours of shapes, named directly or by their role in the theme. */
final class ThemeColors {

  private static final Map<String, String> ALIASES =
      Map.of("tx1", "dk1", "tx2", "dk2", "bg1", "lt1", "bg2", "lt2");

  private final Map<String, String> byRole = new HashMap<>();

  ThemeColors(@Nullable Element theme) {
    for (Element color : Xml.children(Xml.descendant(theme, "clrScheme"))) {
      Element value = Xml.children(color).getFirst();
      String last = Xml.attribute(value, "lastClr");
      byRole.put(color.getLocalName(), last.isEmpty() ? Xml.attribute(value, "val") : last);
    }
  }

  /** The colour of a:solidFill or of a reference into the theme, as #RRGGBB; null for none. */
  @Nullable String of(@Nullable Element fill) {
    String direct = Xml.val(fill, "srgbClr");
    if (!direct.isEmpty()) return Borders.color(direct);
    String role = Xml.val(fill, "schemeClr");
    if (role.isEmpty()) return null;
    return Borders.color(byRole.getOrDefault(ALIASES.getOrDefault(role, role), "000000"));
  }
}
