package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The registry: every field type there is. */
public final class FieldTypes {

  private static final List<FieldType> ALL =
      List.of(
          new TextField(),
          new MultilineField(),
          new NumberField(),
          new MoneyField(),
          new DateField(),
          new ChoiceField(),
          new ChoicesField(),
          new BooleanField(),
          new ResidentNumberField(),
          new CreditCodeField(),
          new PhoneField(),
          new RegionField(),
          new PhotoField(),
          new GroupField(),
          new RowsField(),
          new NoteField());

  private static final Map<String, FieldType> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FieldType::name, Function.identity()));

  private FieldTypes() {}

  /** In the order of the palette. */
  public static List<FieldType> all() {
    return ALL;
  }

  /** Null if there is no such type. */
  public static @Nullable FieldType find(String name) {
    return BY_NAME.get(name);
  }
}
