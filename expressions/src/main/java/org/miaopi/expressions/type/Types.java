package org.miaopi.expressions.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How types relate: a choice is a text out of a closed list, nothing else is converted. */
public final class Types {

  private Types() {}

  /** Whether a value of the type given may stand where one of the type wanted is expected. */
  public static boolean fits(Type given, Type wanted) {
    if (given.equals(Type.NOTHING) || given.equals(wanted)) return true;
    if (given instanceof Type.Choice choice) {
      return wanted == Type.Simple.TEXT
          || (wanted instanceof Type.Choice other && other.codes().containsAll(choice.codes()));
    }
    return given instanceof Type.ListOf list
        && wanted instanceof Type.ListOf other
        && fits(list.element(), other.element());
  }

  /** The narrowest type that both fit, or null. */
  public static @Nullable Type common(Type one, Type other) {
    if (fits(one, other)) return other;
    if (fits(other, one)) return one;
    if (one instanceof Type.Choice && other instanceof Type.Choice) return Type.Simple.TEXT;
    if (!(one instanceof Type.ListOf list) || !(other instanceof Type.ListOf second)) return null;
    Type element = common(list.element(), second.element());
    return element == null ? null : new Type.ListOf(element);
  }

  /** Whether values of the type can be equal to one another: not rows or groups. */
  public static boolean isEquatable(Type type) {
    return isScalar(type) || (type instanceof Type.ListOf list && isScalar(list.element()));
  }

  /** Whether values of the type are single ones: not lists, rows or groups. */
  public static boolean isScalar(Type type) {
    return type instanceof Type.Simple || type instanceof Type.Choice;
  }

  /** Whether values of the type come one after another: those of choices and truths do not. */
  public static boolean isOrdered(Type type) {
    return type instanceof Type.Simple && type != Type.Simple.BOOLEAN;
  }

  /** The type in which values of all these come one after another, or null; of nulls a decimal. */
  public static @Nullable Type commonOrder(List<Type> types) {
    Type common = Type.NOTHING;
    for (Type type : types) {
      if (!type.equals(Type.NOTHING) && !isOrdered(type)) return null;
      if (common != null) common = common(common, type);
    }
    if (Type.NOTHING.equals(common)) return types.isEmpty() ? null : Type.Simple.DECIMAL;
    return common;
  }

  /** The word for a type in signatures and in JSON, such as {@code decimal} or {@code dateTime}. */
  public static String word(Type type) {
    return switch (type) {
      case Type.Simple.BOOLEAN -> "boolean";
      case Type.Simple.DECIMAL -> "decimal";
      case Type.Simple.TEXT -> "text";
      case Type.Simple.DATE -> "date";
      case Type.Simple.DATE_TIME -> "dateTime";
      case Type.Simple.MONTHS -> "months";
      case Type.Simple.DAYS -> "days";
      case Type.Choice choice -> choice.equals(Type.NOTHING) ? "nothing" : "choice";
      case Type.ListOf list -> "list";
      case Type.Rows rows -> "rows";
      case Type.Group group -> "group";
    };
  }
}
