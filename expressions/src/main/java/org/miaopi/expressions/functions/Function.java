package org.miaopi.expressions.functions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.problem.Messages;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;

/** A function of the language: its names, how it may be called, what it does. */
public abstract class Function {

  static final Type BOOLEAN = Type.Simple.BOOLEAN;
  static final Type DECIMAL = Type.Simple.DECIMAL;
  static final Type TEXT = Type.Simple.TEXT;
  static final Type DATE = Type.Simple.DATE;
  static final Type DATE_TIME = Type.Simple.DATE_TIME;
  static final Type MONTHS = Type.Simple.MONTHS;
  static final Type DAYS = Type.Simple.DAYS;

  private final String name;
  private final String alias;
  private final List<Signature> signatures;

  Function(String name, String alias, Signature... signatures) {
    this.name = name;
    this.alias = alias;
    this.signatures = List.of(signatures);
  }

  /** The English name, which the tree's JSON uses. */
  public final String name() {
    return name;
  }

  /** The Chinese name. */
  public final String alias() {
    return alias;
  }

  /** How it may be called; empty where the types depend on one another. */
  public final List<Signature> signatures() {
    return signatures;
  }

  /** How it may be called, in one line a way, by the name and the words of the language. */
  public final String usage(Locale locale) {
    Messages messages = Messages.of(Function.class, locale);
    String function = locale.getLanguage().equals("en") ? name : alias;
    return ways().stream().map(it -> it.text(function, messages)).collect(Collectors.joining("\n"));
  }

  /** The name by which the tree calls it where its value has the type; usually its own. */
  public String nameFor(Type result) {
    return name;
  }

  /** Whether its value depends on the calendar of working days. */
  public boolean usesCalendar() {
    return false;
  }

  List<Way> ways() {
    return signatures.stream().map(Signature::way).toList();
  }

  /** What it does, in one or two sentences. */
  public final String documentation(Locale locale) {
    return Messages.of(Function.class, locale).text(name);
  }

  /** One call and what comes of it. */
  public final String example(Locale locale) {
    return Messages.of(Function.class, locale).text(name + ".example");
  }

  /** The type of its value, or null when the arguments do not fit. */
  public @Nullable Type resultOf(List<Type> arguments) {
    for (Signature signature : signatures) {
      if (signature.accepts(arguments)) return signature.result();
    }
    return null;
  }

  /**
   * This function for calls whose literals are known (null for arguments that are none), so that
   * what follows from them alone is done once.
   */
  public Function bound(List<? extends @Nullable Object> literals) {
    return this;
  }

  /** The value; null as soon as an argument is null, unless the function looks at null itself. */
  public @Nullable Object call(
      List<? extends @Nullable Object> arguments, Environment environment) {
    for (Object argument : arguments) {
      if (argument == null) return null;
    }
    return apply(new Arguments(arguments, environment));
  }

  abstract @Nullable Object apply(Arguments arguments);
}
