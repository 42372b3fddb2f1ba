package org.miaopi.templates.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Environment;
import org.miaopi.templates.format.Format;
import org.miaopi.templates.format.Formats;
import org.miaopi.templates.format.Label;
import org.miaopi.templates.page.Fo;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;

/** Fills one certificate. */
final class Filler {

  private final Filling filling;
  private final Map<String, byte[]> pictures = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int placeholders;

  private Filler(Filling filling) {
    this.filling = filling;
  }

  static Filled fill(Piece.Box template, Filling filling) {
    Filler filler = new Filler(filling);
    Fo.Element root = filler.element(template, filling.environment(), Typesetting.START);
    return new Filled(root, filler.pictures, List.copyOf(filler.findings));
  }

  private Fo.Element element(Piece.Box box, Environment environment, Typesetting around) {
    Typesetting inside = around.inside(box.attributes());
    List<Fo> children = new ArrayList<>();
    for (Piece child : box.children()) add(children, child, environment, inside);
    if (box.name().equals("table-body") && children.isEmpty()) children.add(emptyRow());
    return new Fo.Element(box.name(), box.attributes(), children);
  }

  private void add(List<Fo> to, Piece piece, Environment environment, Typesetting typesetting) {
    switch (piece) {
      case Piece.Box box -> to.add(element(box, environment, typesetting));
      case Piece.Words words -> text(to, words.text(), typesetting, Place.NOWHERE);
      case Piece.Slot slot -> text(to, print(slot, environment), typesetting, slot.place());
      case Piece.When when -> {
        boolean holds = Boolean.TRUE.equals(when.condition().evaluate(environment));
        List<Piece> branch = holds ? when.children() : when.otherwise();
        branch.forEach(it -> add(to, it, environment, typesetting));
      }
      case Piece.Repeat repeat -> repeat(to, repeat, environment, typesetting);
      case Piece.Placeholder placeholder ->
          to.add(element(picture(placeholder), environment, typesetting));
      case Piece.Tag ignored -> throw new IllegalStateException("Not compiled");
      case Piece.Marker ignored -> throw new IllegalStateException("Not compiled");
      case Piece.Block ignored -> throw new IllegalStateException("Not compiled");
    }
  }

  private void text(List<Fo> to, String text, Typesetting typesetting, Place place) {
    if (text.isEmpty()) return;
    String written =
        typesetting.choose(
            text,
            (face, codePoint) -> {
              if (face == null) findings.add(Unprintable.at(place, codePoint));
            });
    to.add(new Fo.Text(written));
  }

  private String print(Piece.Slot slot, Environment environment) {
    Object value = slot.expression().evaluate(environment);
    if (value == null || value.equals("")) return slot.print().otherwise();
    Object shown = labelled(value, slot.print().labels(), slot.print().english());
    if (slot.print().formats().isEmpty()) return Formats.plain(shown);
    for (Format format : slot.print().formats()) shown = format.print(shown);
    return shown.toString();
  }

  /** The value with labels in place of codes, also of those in it. */
  private Object labelled(Object value, Set<String> paths, boolean english) {
    if (value instanceof List<?> list) {
      List<Object> shown = new ArrayList<>();
      for (Object entry : list) if (entry != null) shown.add(labelled(entry, paths, english));
      return shown;
    }
    if (value instanceof Map<?, ?> group) {
      Map<String, Object> shown = new LinkedHashMap<>();
      for (Map.Entry<?, ?> field : group.entrySet()) {
        String name = String.valueOf(field.getKey());
        Set<String> below = Names.below(paths, name);
        if (field.getValue() != null) shown.put(name, labelled(field.getValue(), below, english));
      }
      return shown;
    }
    return value instanceof String code ? label(code, paths, english) : value;
  }

  /** The label of a code; the code itself where it has none, or another elsewhere. */
  private String label(String code, Set<String> paths, boolean english) {
    Set<String> labels = new HashSet<>();
    for (String path : paths) {
      Label label = filling.labels().getOrDefault(path, Map.of()).get(code);
      if (label != null) labels.add(label.in(english));
    }
    return labels.size() == 1 ? labels.iterator().next() : code;
  }

  private void repeat(
      List<Fo> to, Piece.Repeat repeat, Environment environment, Typesetting typesetting) {
    List<?> rows = repeat.rows().evaluate(environment) instanceof List<?> list ? list : List.of();
    if (rows.isEmpty()) repeat.otherwise().forEach(it -> add(to, it, environment, typesetting));
    for (int i = 0; i < rows.size(); i++) {
      Environment inner = row(environment, rows.get(i), i + 1);
      repeat.children().forEach(it -> add(to, it, inner, typesetting));
    }
  }

  private static Environment row(Environment outer, @Nullable Object row, int number) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(outer.values());
    values.put(Names.NUMBER, BigDecimal.valueOf(number));
    if (row instanceof Map<?, ?> fields) {
      fields.forEach((name, value) -> values.put(String.valueOf(name), value));
    } else {
      values.put(Names.ENTRY, row);
    }
    return new Environment(values, outer.today(), outer.calendar());
  }

  /** Where no picture was given, the place stays empty. */
  private Piece.Box picture(Piece.Placeholder it) {
    String name = "@" + it.name() + "-" + placeholders++;
    try {
      byte @Nullable [] found = filling.pictures().picture(it.name(), it.width(), it.height());
      if (found != null) pictures.put(name, found);
    } catch (Filling.UnreadableException notOne) {
      findings.add(Finding.error("template.image.unreadable", "", it.name()));
    }
    return Boxes.picture(name, it.width(), it.height());
  }

  /** A table must have a row, even where a block over no rows left none. */
  private static Fo emptyRow() {
    Fo block = new Fo.Element("block", Map.of(), List.of());
    Fo cell = new Fo.Element("table-cell", Map.of(), List.of(block));
    return new Fo.Element("table-row", Map.of(), List.of(cell));
  }
}
