package org.miaopi.expressions.corpora.cel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Words;
import org.miaopi.expressions.corpora.Words.Word;
import org.miaopi.expressions.corpora.Workbench;
import org.miaopi.expressions.corpora.cel.Term.Kind;
import org.miaopi.expressions.table.cell.Literals;
import org.miaopi.expressions.type.Type;

/** Reads CEL by precedence and writes the same in this language. */
final class CelTranslator {

  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("||"),
          Set.of("&&"),
          Set.of("==", "!=", "<", "<=", ">", ">=", "in"),
          Set.of("+", "-"),
          Set.of("*", "/", "%"));
  private static final int COMPARISON = 2;
  private static final int SIGN = LEVELS.size();

  private static final Set<String> MACROS =
      Set.of("exists", "all", "exists_one", "existsOne", "map", "filter");

  /** A variable of a macro: a field of the row so many levels in, or a term (depth 0). */
  private record Variable(Term term, int depth) {}

  private final Words words;
  private final Workbench workbench;
  private final Map<String, Variable> variables = new HashMap<>();
  private int depth;

  CelTranslator(String cel, Workbench workbench) {
    this.words = CelWords.of(cel);
    this.workbench = workbench;
  }

  String translate() {
    Term term = expression();
    words.expectEnd();
    return term.source();
  }

  private Term expression() {
    Term condition = binary(0);
    if (!words.accept("?")) return condition;
    Term one = binary(0);
    words.expect(":");
    Term other = expression();
    return new Term(
        "(" + condition.source() + " ? " + one.source() + " : " + other.source() + ")",
        one.is(Kind.NULL) ? other.kind() : one.kind(),
        one.entries());
  }

  private Term binary(int level) {
    if (level == SIGN) return unary();
    Term left = binary(level + 1);
    while (LEVELS.get(level).contains(words.word().text()) && !isText(words.word())) {
      String operator = words.next().text();
      left = CelOperators.binary(operator, left, binary(level + 1));
      if (level == COMPARISON && !left.is(Kind.TRUTH)) throw new Inexpressible("syntax");
    }
    return left;
  }

  private static boolean isText(Word word) {
    return word.kind() == Words.Kind.STRING;
  }

  private Term unary() {
    if (words.accept("!")) return Term.of(Kind.TRUTH, "(not " + unary().source() + ")");
    if (!words.accept("-")) return member();
    Term operand = unary();
    return Term.of(operand.kind(), "(-" + operand.source() + ")");
  }

  private Term member() {
    Term term = primary();
    while (true) {
      if (words.accept(".")) term = words.accept("?") ? optional() : selected(term, words.name());
      else if (words.accept("[")) term = entry(term);
      else if (words.word().is("{")) throw new Inexpressible("a message written out");
      else return term;
    }
  }

  private static Term optional() {
    throw new Inexpressible("optional values");
  }

  private Term selected(Term of, String name) {
    if (!words.word().is("(")) {
      return Term.of(Kind.OTHER, of.source() + "." + Workbench.name(name));
    }
    if (MACROS.contains(name)) return macro(of, name);
    List<Term> arguments = new ArrayList<>(List.of(of));
    arguments.addAll(arguments());
    return CelFunctions.method(name, arguments);
  }

  private Term entry(Term of) {
    if (words.accept("?")) return optional();
    Word key = words.word();
    Term index = expression();
    words.expect("]");
    if (of.is(Kind.LIST)) {
      return Term.of(of.entries(), "at(" + of.source() + ", " + index.source() + " + 1)");
    }
    if (!isText(key) || !index.source().startsWith("'")) {
      throw new Inexpressible("an entry by its position or key");
    }
    return Term.of(Kind.OTHER, of.source() + "." + Workbench.name(key.text()));
  }

  private Term primary() {
    Word word = words.next();
    return switch (word.kind()) {
      case NUMBER -> number(word.text());
      case STRING -> Term.of(Kind.STRING, Literals.of(word.text()));
      case NAME -> words.word().is("(") ? call(word.text()) : named(word.text());
      case SIGN ->
          switch (word.text()) {
            case "(" -> parenthesis();
            case "[" -> list();
            case "." -> named(words.name());
            case "{" -> throw new Inexpressible("a map written out");
            default -> throw new Inexpressible("syntax");
          };
      case END -> throw new Inexpressible("syntax");
    };
  }

  /** A whole one where it has neither a point nor an exponent. */
  private static Term number(String digits) {
    if (digits.startsWith("0x")) {
      return Term.of(Kind.WHOLE, new BigInteger(digits.substring(2), 16).toString());
    }
    if (digits.matches("[0-9]+")) return Term.of(Kind.WHOLE, digits);
    return Term.of(Kind.DOUBLE, new BigDecimal(digits).toPlainString());
  }

  private Term parenthesis() {
    Term term = expression();
    words.expect(")");
    return term;
  }

  private Term list() {
    List<Term> items = new ArrayList<>();
    while (!words.accept("]")) {
      if (words.accept("?")) optional();
      items.add(expression());
      if (!words.accept(",") && !words.word().is("]")) throw new Inexpressible("syntax");
    }
    Kind entries = items.isEmpty() ? Kind.OTHER : items.getFirst().kind();
    return Term.list(entries, "[" + String.join(", ", sources(items)) + "]");
  }

  private static List<String> sources(List<Term> terms) {
    return terms.stream().map(Term::source).toList();
  }

  private Term named(String name) {
    switch (name) {
      case "true", "false":
        return Term.of(Kind.TRUTH, name);
      case "null":
        return Term.of(Kind.NULL, name);
      default:
        break;
    }
    if (words.word().is(".") && isNamespace(name)) return namespaced(name);
    Variable variable = variables.get(name);
    if (variable != null) return read(variable);
    String longest = qualified(name);
    Type type = workbench.typeOf(longest);
    if (type == null) throw new Inexpressible("names of types, messages and enumerations");
    return new Term(Workbench.name(longest), kind(type), entries(type));
  }

  /** A name with points in it may be bound as it stands. */
  private String qualified(String name) {
    String longest = name;
    int length = 0;
    StringBuilder path = new StringBuilder(name);
    for (int at = 0; words.ahead(at).is("."); at += 2) {
      if (words.ahead(at + 1).kind() != Words.Kind.NAME) break;
      path.append('.').append(words.ahead(at + 1).text());
      if (!workbench.binds(path.toString())) continue;
      longest = path.toString();
      length = at + 2;
    }
    words.skip(length);
    return longest;
  }

  private boolean isNamespace(String name) {
    return Set.of("math", "cel", "strings", "base64", "optional", "proto", "net", "sets", "lists")
            .contains(name)
        && !variables.containsKey(name)
        && !workbench.binds(name)
        && words.ahead(2).is("(");
  }

  private Term namespaced(String space) {
    words.expect(".");
    String function = words.name();
    if (space.equals("cel") && function.equals("bind")) return bound();
    if (!space.equals("math")) throw new Inexpressible("function " + space + "." + function);
    return CelFunctions.math(function, arguments());
  }

  /** {@code cel.bind(x, value, body)}: the value stands wherever the name does. */
  private Term bound() {
    words.expect("(");
    String name = words.name();
    words.expect(",");
    Term value = expression();
    words.expect(",");
    Variable outer = variables.put(name, new Variable(value, 0));
    Term body = expression();
    restore(name, outer);
    words.expect(")");
    return body;
  }

  private Term read(Variable variable) {
    int up = variable.depth() == 0 ? 0 : depth - variable.depth();
    if (up > 1) throw new Inexpressible("rows within rows within rows");
    String source = (up == 1 ? "parent." : "") + variable.term().source();
    return new Term(source, variable.term().kind(), variable.term().entries());
  }

  private Term call(String name) {
    if (name.equals("has")) {
      return Term.of(Kind.TRUTH, "present(" + arguments().getFirst().source() + ")");
    }
    return CelFunctions.call(name, arguments());
  }

  private List<Term> arguments() {
    words.expect("(");
    List<Term> arguments = new ArrayList<>();
    while (!words.accept(")")) {
      arguments.add(expression());
      if (!words.accept(",") && !words.word().is(")")) throw new Inexpressible("syntax");
    }
    return arguments;
  }

  private Term macro(Term of, String macro) {
    if (!of.is(Kind.LIST) && !of.is(Kind.OTHER)) throw new Inexpressible("entries of no list");
    String rows = workbench.rows(of.source());
    words.expect("(");
    String name = words.name();
    words.expect(",");
    if (words.word().kind() == Words.Kind.NAME && words.ahead(1).is(",")) {
      throw new Inexpressible("the position of an entry");
    }
    depth++;
    Variable outer =
        variables.put(name, new Variable(Term.of(of.entries(), Workbench.ENTRY), depth));
    Term body = expression();
    Term second = words.accept(",") ? expression() : null;
    restore(name, outer);
    depth--;
    words.expect(")");
    return CelFunctions.macro(macro, rows, of, body, second);
  }

  private void restore(String name, @Nullable Variable outer) {
    if (outer == null) variables.remove(name);
    else variables.put(name, outer);
  }

  private static Kind kind(Type type) {
    return switch (type) {
      case Type.Simple.BOOLEAN -> Kind.TRUTH;
      case Type.Simple.DECIMAL -> Kind.OTHER;
      case Type.Simple.TEXT -> Kind.STRING;
      case Type.ListOf list -> Kind.LIST;
      case Type.Group group -> Kind.GROUP;
      default -> Kind.OTHER;
    };
  }

  private static Kind entries(Type type) {
    return kind(type instanceof Type.ListOf list ? list.element() : type);
  }
}
