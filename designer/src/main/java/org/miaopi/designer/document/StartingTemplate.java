package org.miaopi.designer.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.fields.Extreme;
import org.miaopi.designer.fields.FieldType;
import org.miaopi.designer.fields.FieldTypes;
import org.miaopi.designer.text.Localized;
import org.miaopi.templates.starter.Starter;
import org.miaopi.templates.starter.StarterContent;

/** The Word documents that an item starts with and that staff replace by their own. */
public final class StartingTemplate {

  private static final String RESOURCE = "/org/miaopi/designer/publish/default.docx";
  private static final byte[] DOCX = read();

  /** Notes say nothing of a person, photos have a place of their own. */
  private static final Set<String> UNPRINTED = Set.of("note", "photo");

  private static final String ROWS = "rows";

  private StartingTemplate() {}

  public static byte[] docx() {
    return DOCX.clone();
  }

  /** A template to start from with the fields of an item, in the order of its form. */
  public static byte[] docx(Starter starter, ItemDefinition definition) {
    Localized name = definition.certificate().name();
    Localized department = definition.elements().department();
    List<Field> printed = printed(definition.form().fields());
    List<StarterContent.Line> lines = lines(printed, definition);
    List<StarterContent.Rows> tables =
        printed.stream()
            .filter(it -> it.type().equals(ROWS))
            .map(it -> table(it, definition))
            .toList();
    String photo =
        definition
            .form()
            .fields()
            .filter(it -> it.type().equals("photo"))
            .map(Field::name)
            .findFirst()
            .orElse(null);
    return starter.docx(
        new StarterContent(
            name.zh(),
            name.en(),
            department == null ? null : department.en(),
            lines,
            tables,
            photo));
  }

  private static List<Field> printed(Stream<Field> fields) {
    return fields.filter(it -> !UNPRINTED.contains(it.type())).toList();
  }

  private static StarterContent.Rows table(Field rows, ItemDefinition definition) {
    Localized label = rows.label();
    List<StarterContent.Line> columns = lines(printed(rows.fields().stream()), definition);
    return new StarterContent.Rows(label.zh(), label.en(), rows.name(), columns);
  }

  private static List<StarterContent.Line> lines(List<Field> fields, ItemDefinition definition) {
    return fields.stream()
        .filter(it -> !it.type().equals(ROWS))
        .map(
            it ->
                new StarterContent.Line(
                    it.label().zh(),
                    it.label().en(),
                    tag(it, ""),
                    tag(it, " | en"),
                    longest(it, definition)))
        .toList();
  }

  /** A group as its parts, each with its own format. */
  private static String tag(Field field, String format) {
    if (!field.type().equals("group")) {
      return "{{%s%s}}".formatted(field.name(), field.type().equals("money") ? " | 金额" : format);
    }
    return printed(field.fields().stream()).stream()
        .map(it -> tag(it, format).replaceFirst("\\{\\{", "{{" + field.name() + "."))
        .collect(Collectors.joining(" "));
  }

  /**
   * The characters of the longest text that the field, or those in it, allow; 0 for other values.
   */
  private static int longest(Field field, ItemDefinition definition) {
    int inside = field.fields().stream().mapToInt(it -> longest(it, definition)).sum();
    FieldType type = FieldTypes.find(field.type());
    List<Code> codes = field.options() == null ? List.of() : definition.codes(field.options());
    Extreme extreme = type == null ? null : type.extreme(field, codes);
    if (extreme == null) return inside;
    return switch (extreme.unit()) {
      case CHARACTERS -> extreme.most();
      case CHOICES -> codes.stream().mapToInt(it -> it.label().zh().length() + 1).sum();
      case ROWS, VALUE -> inside;
    };
  }

  /** Whether nobody has replaced it. */
  public static boolean is(byte[] docx) {
    return Arrays.equals(docx, DOCX);
  }

  private static byte[] read() {
    try (InputStream docx = StartingTemplate.class.getResourceAsStream(RESOURCE)) {
      return Objects.requireNonNull(docx, RESOURCE).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
