package org.miaopi.expressions.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Span;
import org.miaopi.expressions.ast.Syntax;
import org.miaopi.expressions.value.Iso;

/**
 * Reads a source by precedence, loosest first: {@code ?:}, or, and, not, comparison, sum, product,
 * sign, member.
 */
public final class Parser {

  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  private static final int PRODUCT = 6;

  private record Binary(String name, int precedence) {}

  private static final Map<String, Binary> BINARY =
      Map.ofEntries(
          Map.entry("||", new Binary("or", 1)),
          Map.entry("&&", new Binary("and", 2)),
          Map.entry("==", new Binary("eq", COMPARISON)),
          Map.entry("!=", new Binary("ne", COMPARISON)),
          Map.entry("<", new Binary("lt", COMPARISON)),
          Map.entry("<=", new Binary("le", COMPARISON)),
          Map.entry(">", new Binary("gt", COMPARISON)),
          Map.entry(">=", new Binary("ge", COMPARISON)),
          Map.entry("in", new Binary("in", COMPARISON)),
          Map.entry("contains", new Binary("contains", COMPARISON)),
          Map.entry("+", new Binary("add", 5)),
          Map.entry("-", new Binary("subtract", 5)),
          Map.entry("*", new Binary("multiply", PRODUCT)),
          Map.entry("/", new Binary("divide", PRODUCT)),
          Map.entry("%", new Binary("remainder", PRODUCT)));

  private final List<Token> tokens;
  private int position;
  private int depth;
  private int nodes;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads the whole source as one expression. */
  public static Parsed parse(String source) {
    try {
      Parser parser = new Parser(Lexer.read(source));
      Syntax syntax = parser.expression();
      if (parser.token().kind() != Token.Kind.END) throw parser.unexpected();
      return new Parsed(syntax, null);
    } catch (Mistake mistake) {
      return new Parsed(null, mistake.problem());
    }
  }

  private Syntax expression() {
    if (++depth > Limits.DEPTH) throw new Mistake("limit.depth", token().span(), Limits.DEPTH);
    Syntax condition = binary(1);
    if (accept("?")) {
      Syntax whenTrue = expression();
      expect(":");
      Syntax whenFalse = expression();
      condition = operation("if", List.of(condition, whenTrue, whenFalse));
    }
    depth--;
    return condition;
  }

  private Syntax binary(int loosest) {
    Syntax left = loosest <= NOT && token().is("not") ? negation() : unary();
    int chain = 0;
    int compared = 0;
    while (true) {
      boolean notIn = token().is("not") && tokens.get(position + 1).is("in");
      Binary operator = notIn ? BINARY.get("in") : operator();
      if (operator == null || operator.precedence() < loosest) return left;
      if (++chain > Limits.CHAIN) throw new Mistake("limit.chain", token().span(), Limits.CHAIN);
      if (operator.precedence() == COMPARISON && ++compared > 1) {
        throw new Mistake("comparison.chain", token().span());
      }
      position += notIn ? 2 : 1;
      left = operation(operator.name(), List.of(left, binary(operator.precedence() + 1)));
      if (notIn) left = counted(new Syntax.Operation("not", List.of(left), left.span()));
    }
  }

  private @Nullable Binary operator() {
    return token().kind() == Token.Kind.SYMBOL ? BINARY.get(token().text()) : null;
  }

  private Syntax negation() {
    Span start = take().span();
    if (++depth > Limits.DEPTH) throw new Mistake("limit.depth", start, Limits.DEPTH);
    Syntax operand = binary(NOT);
    depth--;
    return counted(new Syntax.Operation("not", List.of(operand), start.to(operand.span())));
  }

  private Syntax unary() {
    String name = token().is("!") ? "not" : token().is("-") ? "negate" : "";
    if (name.isEmpty()) return postfix();
    Span start = take().span();
    if (++depth > Limits.DEPTH) throw new Mistake("limit.depth", start, Limits.DEPTH);
    Syntax operand = unary();
    depth--;
    return counted(new Syntax.Operation(name, List.of(operand), start.to(operand.span())));
  }

  private Syntax postfix() {
    Syntax of = primary();
    int chain = 0;
    while (accept(".")) {
      if (++chain > Limits.CHAIN) throw new Mistake("limit.chain", token().span(), Limits.CHAIN);
      if (token().kind() != Token.Kind.NAME) throw unexpected();
      Token name = take();
      if (token().is("(")) throw new Mistake("call.member", name.span(), name.text());
      of = counted(new Syntax.Member(of, name.text(), name.span(), of.span().to(name.span())));
    }
    return of;
  }

  private Syntax primary() {
    Token token = token();
    boolean called = position + 1 < tokens.size() && tokens.get(position + 1).is("(");
    return switch (token.kind()) {
      case NUMBER -> literal(new BigDecimal(token.text()));
      case DURATION -> literal(Objects.requireNonNull(Iso.duration(token.text())));
      case TEXT -> literal(token.text());
      case NAME -> called ? call() : word();
      case SYMBOL -> {
        if (token.is("(")) yield parenthesis();
        if (token.is("[")) yield list();
        if (token.is("contains") && called) yield call();
        throw unexpected();
      }
      case END -> throw unexpected();
    };
  }

  private Syntax word() {
    Token token = token();
    boolean quoted = token.span().end() - token.span().start() > token.text().length();
    if (quoted) return counted(new Syntax.Name(token.text(), take().span()));
    return switch (token.text()) {
      case "true" -> literal(true);
      case "false" -> literal(false);
      case "null" -> counted(new Syntax.Literal(null, take().span()));
      default -> counted(new Syntax.Name(token.text(), take().span()));
    };
  }

  private Syntax literal(Object value) {
    return counted(new Syntax.Literal(value, take().span()));
  }

  private Syntax parenthesis() {
    Span open = take().span();
    if (accept("..")) return range(open, null, false);
    Syntax inner = expression();
    if (accept("..")) return range(open, inner, false);
    expect(")");
    return inner.at(open.to(tokens.get(position - 1).span()));
  }

  private Syntax list() {
    Span start = take().span();
    if (accept("..")) return range(start, null, true);
    List<Syntax> items = new ArrayList<>();
    if (!token().is("]")) items.add(expression());
    if (!items.isEmpty() && accept("..")) return range(start, items.getFirst(), true);
    boolean more = items.isEmpty() || accept(",");
    if (more) separated("]", items);
    else expect("]");
    return counted(new Syntax.Items(items, start.to(tokens.get(position - 1).span())));
  }

  /** The rest of a range behind its dots. */
  private Syntax range(Span start, @Nullable Syntax from, boolean fromIncluded) {
    boolean open = token().is("]") || token().is(")");
    if (open && from == null) throw new Mistake("range.ends", start.to(token().span()));
    Syntax to = open ? null : expression();
    boolean toIncluded = accept("]");
    if (!toIncluded && !accept(")")) expect(fromIncluded ? "]" : ")");
    Span span = start.to(tokens.get(position - 1).span());
    return counted(new Syntax.Range(from, fromIncluded, to, toIncluded, span));
  }

  private Syntax call() {
    Token name = take();
    take();
    List<Syntax> arguments = new ArrayList<>();
    separated(")", arguments);
    Span span = name.span().to(tokens.get(position - 1).span());
    return counted(new Syntax.Call(name.text(), name.span(), arguments, span));
  }

  private void separated(String close, List<Syntax> items) {
    if (items.isEmpty() && accept(close)) return;
    do {
      if (items.size() == Limits.LIST) {
        throw new Mistake("limit.list", token().span(), Limits.LIST);
      }
      items.add(expression());
    } while (accept(","));
    expect(close);
  }

  private Syntax operation(String name, List<Syntax> operands) {
    Span span = operands.getFirst().span().to(operands.getLast().span());
    return counted(new Syntax.Operation(name, operands, span));
  }

  private Syntax counted(Syntax syntax) {
    if (++nodes > Limits.NODES) throw new Mistake("limit.nodes", syntax.span(), Limits.NODES);
    return syntax;
  }

  private Token token() {
    return tokens.get(position);
  }

  private Token take() {
    return tokens.get(position++);
  }

  private boolean accept(String symbol) {
    boolean accepted = token().is(symbol);
    if (accepted) position++;
    return accepted;
  }

  private void expect(String symbol) {
    if (accept(symbol)) return;
    if (token().kind() == Token.Kind.END)
      throw new Mistake("syntax.missing", token().span(), symbol);
    throw new Mistake("syntax.expected", token().span(), symbol, token().text());
  }

  private Mistake unexpected() {
    if (tokens.size() == 1) return new Mistake("syntax.empty", token().span());
    if (token().kind() == Token.Kind.END) return new Mistake("syntax.end", token().span());
    return new Mistake("syntax.unexpected", token().span(), token().text());
  }
}
