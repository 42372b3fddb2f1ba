package org.miaopi.templates.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Merge fields of Word (ECMA-376 part 1, 17.16.5.35) as tags: {@code MERGEFIELD 姓名} becomes {@code
 * {{姓名}}} in the look of the result that the field showed.
 */
final class MergeFields {

  private static final Pattern FIELD =
      Pattern.compile("\\s*MERGEFIELD\\s+(\"[^\"]*\"|[^\\\\\\s]+)(.*)", Pattern.DOTALL);
  private static final Pattern SWITCH = Pattern.compile("\\\\(\\S)\\s*(\"[^\"]*\"|[^\\\\\\s]*)");

  /** What mail merge calls the ends of a table of rows. */
  private static final Map<String, String> TABLE_MARKS =
      Map.of("TableStart:", "#", "TableEnd:", "/");

  private static final Map<String, String> FORMATS =
      Map.of(
          "*UPPER", "upper",
          "*LOWER", "lower",
          "@YYYY年M月D日", "longDate",
          "@YYYY-MM-DD", "iso",
          "@YYYY.MM.DD", "dotted",
          "#,##0", "grouped",
          "##,##0", "grouped",
          "##,##0.00", "money");

  private static final List<String> COMPUTED = List.of("IF", "FORMULA", "=", "COMPARE", "NEXTIF");

  private final Reading reading;

  MergeFields(Reading reading) {
    this.reading = reading;
  }

  /** A w:fldSimple that is a merge field gives way to a run. */
  void simple(Element field) {
    String tag = tag(Xml.attribute(field, "instr"), field);
    if (tag == null) return;
    Element run = Xml.descendant(field, "r");
    Element kept = run == null ? Xml.create(field, "r") : run;
    for (Element old : Xml.children(kept)) {
      if (!old.getLocalName().equals("rPr")) kept.removeChild(old);
    }
    Xml.append(kept, "t").setTextContent(tag);
    field.getParentNode().insertBefore(kept, field);
    Xml.remove(field);
  }

  /** A field in the making, of the characters w:fldChar and what lies between them. */
  private static final class Open {
    final List<Element> elements = new ArrayList<>();
    final StringBuilder instruction = new StringBuilder();
    boolean inResult;
    @Nullable Element firstResult;
  }

  /** The fields of a paragraph that are written as a sequence of runs. */
  void complex(Element paragraph) {
    Deque<Open> open = new ArrayDeque<>();
    for (Element run : Xml.descendants(paragraph, "r")) {
      for (Element part : Xml.children(run)) meet(part, open);
    }
  }

  private void meet(Element part, Deque<Open> open) {
    String kind = part.getLocalName().equals("fldChar") ? Xml.attribute(part, "fldCharType") : "";
    if (kind.equals("begin")) open.push(new Open());
    Open field = open.peek();
    if (field == null || part.getLocalName().equals("rPr")) return;
    field.elements.add(part);
    if (kind.equals("separate")) field.inResult = true;
    else if (part.getLocalName().equals("instrText")) {
      field.instruction.append(part.getTextContent());
    } else if (part.getLocalName().equals("t") && field.firstResult == null) {
      field.firstResult = part;
    }
    if (!kind.equals("end")) return;
    open.pop();
    Open around = open.peek();
    if (around == null || around.inResult) settle(field);
  }

  private void settle(Open field) {
    Element begin = field.elements.getFirst();
    String tag = tag(field.instruction.toString(), begin);
    if (tag == null) return;
    Element kept = field.firstResult == null ? begin : field.firstResult;
    Element text = Xml.create(begin, "t");
    text.setTextContent(tag);
    kept.getParentNode().insertBefore(text, kept);
    field.elements.forEach(Xml::remove);
  }

  /** The tag for a field's instruction; null where it is another kind of field. */
  private @Nullable String tag(String instruction, Element at) {
    Matcher field = FIELD.matcher(instruction);
    if (!field.matches()) {
      warnOfComputed(instruction, at);
      return null;
    }
    String name = unquoted(field.group(1));
    for (var mark : TABLE_MARKS.entrySet()) {
      if (name.startsWith(mark.getKey())) {
        return "{{" + mark.getValue() + name.substring(mark.getKey().length()) + "}}";
      }
    }
    return "{{" + name + formats(name, field.group(2), at) + "}}";
  }

  private String formats(String name, String switches, Element at) {
    StringBuilder formats = new StringBuilder();
    Matcher found = SWITCH.matcher(switches);
    while (found.find()) {
      String asked = (found.group(1) + unquoted(found.group(2))).toUpperCase(Locale.ROOT);
      if (asked.matches("\\*(MERGEFORMAT|CHARFORMAT)|[MV]")) continue;
      String format = FORMATS.get(asked);
      if (format != null) formats.append(" | ").append(format);
      else reading.warning("template.field.switch", reading.place(at), name, found.group());
    }
    return formats.toString();
  }

  private void warnOfComputed(String instruction, Element at) {
    String[] words = instruction.strip().split("\\s+", 2);
    String kind = words[0].toUpperCase(Locale.ROOT);
    if (COMPUTED.contains(kind)) reading.warning("template.field.kind", reading.place(at), kind);
  }

  private static String unquoted(String text) {
    return text.startsWith("\"") ? text.substring(1, text.length() - 1).strip() : text;
  }
}
