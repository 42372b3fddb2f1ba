package org.miaopi.expressions.corpora.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Words;
import org.miaopi.expressions.corpora.Words.Word;
import org.miaopi.expressions.corpora.Workbench;
import org.miaopi.expressions.table.cell.Literals;
import org.miaopi.expressions.type.Type;

/** Reads FEEL by precedence and writes the same in this language. */
final class FeelTranslator {

  private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

  private final Words words;
  private final Workbench workbench;

  /**
   * What an iteration runs through.
   *
   * @param depth of its rows
   * @param entry whether each row is a single value
   */
  private record Variable(int depth, boolean entry) {}

  private final Map<String, Variable> variables = new HashMap<>();

  private int depth;

  /** Whether the end of a range is read, behind which a bracket closes it. */
  private boolean isEnd;

  FeelTranslator(String feel, Workbench workbench) {
    this.words = FeelWords.of(feel, workbench.scope());
    this.workbench = workbench;
  }

  String translate() {
    String source = expression();
    words.expectEnd();
    return source;
  }

  String expression() {
    if (words.acceptWord("if")) return conditional();
    if (words.acceptWord("for")) return iteration("return", "each");
    if (words.acceptWord("some")) return iteration("satisfies", "any");
    if (words.acceptWord("every")) return iteration("satisfies", "all");
    if (words.word().isWord("function")) throw new Inexpressible("a function defined");
    return disjunction();
  }

  private String conditional() {
    String condition = expression();
    words.expectWord("then");
    String one = expression();
    words.expectWord("else");
    return "(" + condition + " ? " + one + " : " + expression() + ")";
  }

  private String iteration(String word, String function) {
    String name = words.name();
    words.expectWord("in");
    String list = disjunction();
    if (words.accept("..")) throw new Inexpressible("numbers counted through");
    if (words.word().is(",")) throw new Inexpressible("several lists gone through");
    String rows = workbench.rows(list);
    words.expectWord(word);
    variables.put(name, new Variable(++depth, isOfEntries(rows)));
    String body = expression();
    variables.remove(name);
    depth--;
    return function + "(" + rows + ", " + body + ")";
  }

  private String disjunction() {
    String left = conjunction();
    while (words.acceptWord("or")) left = "(" + left + " or " + conjunction() + ")";
    return left;
  }

  private String conjunction() {
    String left = comparison();
    while (words.acceptWord("and")) left = "(" + left + " and " + comparison() + ")";
    return left;
  }

  private String comparison() {
    String left = sum();
    while (true) {
      if (words.word().kind() == Words.Kind.SIGN && COMPARISONS.contains(words.word().text())) {
        left = FeelFunctions.compared(left, words.next().text(), sum());
      } else if (words.acceptWord("between")) {
        String from = sum();
        words.expectWord("and");
        left = "(" + left + " in [" + from + ".." + sum() + "])";
      } else if (words.acceptWord("in")) {
        left = tested(left);
      } else if (words.word().isWord("instance")) {
        throw new Inexpressible("instance of");
      } else {
        return left;
      }
    }
  }

  private String tested(String value) {
    if (!words.word().is("(") || isRange()) return test(value);
    words.skip(1);
    List<String> tests = new ArrayList<>();
    do tests.add(test(value));
    while (words.accept(","));
    words.expect(")");
    return "(" + String.join(" or ", tests) + ")";
  }

  private boolean isRange() {
    int open = 0;
    for (int at = 0; words.ahead(at).kind() != Words.Kind.END; at++) {
      Word word = words.ahead(at);
      if (word.is("(") || word.is("[")) open++;
      if (open > 0 && (word.is(")") || word.is("]"))) open--;
      if (open == 1 && word.is("..")) return true;
      if (open == 0) return false;
    }
    return false;
  }

  private String test(String value) {
    boolean outward = words.word().is("]") || isRange();
    if (outward) return "(" + value + " in " + range() + ")";
    if (words.word().kind() == Words.Kind.SIGN && COMPARISONS.contains(words.word().text())) {
      return FeelFunctions.compared(value, words.next().text(), sum());
    }
    String of = sum();
    if (of.equals("null")) return FeelFunctions.compared(value, "=", of);
    boolean list = workbench.compile(of).type() instanceof Type.ListOf;
    return "(" + value + (list ? " in " : " == ") + of + ")";
  }

  private String range() {
    boolean fromIncluded = words.next().is("[");
    String from = sum();
    words.expect("..");
    isEnd = true;
    String to = sum();
    isEnd = false;
    boolean toIncluded = words.word().is("]");
    if (!toIncluded && !words.word().is(")") && !words.word().is("["))
      throw new Inexpressible("syntax");
    words.skip(1);
    return (fromIncluded ? "[" : "(") + from + ".." + to + (toIncluded ? "]" : ")");
  }

  private String sum() {
    String left = product();
    while (words.word().is("+") || words.word().is("-")) {
      String sign = words.next().text();
      left = "(" + left + " " + sign + " " + product() + ")";
    }
    return left;
  }

  private String product() {
    String left = power();
    while (words.word().is("*") || words.word().is("/")) {
      String sign = words.next().text();
      left = "(" + left + " " + sign + " " + power() + ")";
    }
    return left;
  }

  private String power() {
    String left = signed();
    while (words.accept("**")) left = "power(" + left + ", " + signed() + ")";
    return left;
  }

  private String signed() {
    return words.accept("-") ? "(-" + signed() + ")" : postfix();
  }

  private String postfix() {
    String of = primary();
    while (true) {
      if (words.accept(".")) of = FeelFunctions.property(of, words.name(), workbench);
      else if (!isEnd && words.accept("[")) of = filtered(of);
      else if (words.word().is("(")) throw new Inexpressible("a function that is a value");
      else return of;
    }
  }

  private String filtered(String list) {
    Word first = words.word();
    int sign = first.is("-") ? 1 : 0;
    if (words.ahead(sign).kind() == Words.Kind.NUMBER && words.ahead(sign + 1).is("]")) {
      String place = words.ahead(sign).text();
      words.skip(sign + 2);
      return "at(" + list + ", " + (sign == 1 ? "-" : "") + place + ")";
    }
    String rows = workbench.rows(list);
    boolean entries = isOfEntries(rows);
    variables.put("item", new Variable(++depth, entries));
    String condition = expression();
    variables.remove("item");
    depth--;
    words.expect("]");
    String call = "filter(" + rows + ", " + condition + ")";
    return entries ? "each(" + call + ", " + Workbench.ENTRY + ")" : call;
  }

  private String primary() {
    Word word = words.next();
    return switch (word.kind()) {
      case NUMBER -> word.text().startsWith(".") ? "0" + word.text() : word.text();
      case STRING -> Literals.of(word.text());
      case NAME -> words.word().is("(") ? call(word.text()) : named(word.text());
      case SIGN ->
          switch (word.text()) {
            case "(" -> parenthesis();
            case "[" -> list();
            case "@" -> FeelFunctions.literal(words.next().text());
            case "{" -> throw new Inexpressible("a context written out");
            case "<", "<=", ">", ">=", "=", "!=", "]" ->
                throw new Inexpressible("a range as a value");
            default -> throw new Inexpressible("syntax");
          };
      case END -> throw new Inexpressible("syntax");
    };
  }

  private String parenthesis() {
    String inner = expression();
    if (words.word().is("..")) throw new Inexpressible("a range as a value");
    words.expect(")");
    return inner;
  }

  private String list() {
    List<String> items = new ArrayList<>();
    while (!words.accept("]")) {
      items.add(expression());
      if (words.word().is("..")) throw new Inexpressible("a range as a value");
      if (!words.accept(",") && !words.word().is("]")) throw new Inexpressible("syntax");
    }
    return "[" + String.join(", ", items) + "]";
  }

  private String call(String function) {
    if (function.equals("not") && words.ahead(1).is(")")) {
      throw new Inexpressible("syntax");
    }
    words.skip(1);
    List<String> arguments = new ArrayList<>();
    while (!words.accept(")")) {
      if (words.word().kind() == Words.Kind.NAME && words.ahead(1).is(":")) {
        throw new Inexpressible("arguments by their names");
      }
      arguments.add(expression());
      if (!words.accept(",") && !words.word().is(")")) throw new Inexpressible("syntax");
    }
    return FeelFunctions.call(function, arguments, workbench);
  }

  private String named(String name) {
    if (Set.of("true", "false", "null").contains(name)) return name;
    Variable variable = variables.get(name);
    if (variable != null) return read(variable);
    return Workbench.name(name);
  }

  /** An entry, or the field that is asked of a row. */
  private String read(Variable variable) {
    int up = depth - variable.depth();
    if (up > 1) throw new Inexpressible("rows within rows within rows");
    String outwards = up == 1 ? "parent." : "";
    if (variable.entry()) return outwards + Workbench.ENTRY;
    if (!words.accept(".")) throw new Inexpressible("a row as a value");
    return outwards + Workbench.name(words.name());
  }

  private boolean isOfEntries(String rows) {
    return workbench.compile(rows).type() instanceof Type.Rows of
        && of.fields().containsKey(Workbench.ENTRY);
  }
}
