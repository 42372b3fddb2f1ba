package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Compilation;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.templates.format.Format;
import org.miaopi.templates.format.Formats;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;

/** Compiles the tags of a template. */
final class TagCompiler {

  private static final Pattern CONDITION = Pattern.compile("(?:if|如果)\\s+(.+)", Pattern.DOTALL);
  private static final Pattern OTHERWISE =
      Pattern.compile("(?:默认|default)\\s*[:：]\\s*(.*)", Pattern.DOTALL);
  private static final String MARK = "@";

  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  /** Below, phones and scanners fail to read the code of a printed certificate. */
  private static final double SMALLEST_CODE = 19.9 * POINTS_PER_MILLIMETRE;

  /** A lone photo of the item, whatever its field is called. */
  private static final String ONLY_PHOTO = "photo";

  private static final List<String> GIVEN = List.of("qr", "seal");

  private final List<Finding> findings;
  private final Set<String> photos;
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<TagUse> uses = new ArrayList<>();
  private final List<PlacedExpression> expressions = new ArrayList<>();

  TagCompiler(List<Finding> findings, Set<String> photos) {
    this.findings = findings;
    this.photos = photos;
  }

  /** What the template asks for, in order. */
  List<String> tags() {
    return List.copyOf(tags);
  }

  /** Every tag with what is known of it, in order. */
  List<TagUse> uses() {
    return List.copyOf(uses);
  }

  /** What could be compiled, in order. */
  List<PlacedExpression> expressions() {
    return List.copyOf(expressions);
  }

  Piece compile(Piece piece, Names names) {
    return switch (piece) {
      case Piece.Box box -> Boxes.box(box.name(), box.attributes(), all(box.children(), names));
      case Piece.Tag tag -> tag(tag, names);
      case Piece.Block block -> block(block, names);
      case Piece.Placeholder placeholder -> placeholder(placeholder);
      default -> piece;
    };
  }

  private List<Piece> all(List<Piece> pieces, Names names) {
    return pieces.stream().map(it -> compile(it, names)).toList();
  }

  private Piece tag(Piece.Tag tag, Names names) {
    int known = findings.size();
    Piece compiled = value(tag, names);
    Expression expression = compiled instanceof Piece.Slot slot ? slot.expression() : null;
    use(TagUse.Role.VALUE, tag.source(), tag.place(), expression, names, known);
    return compiled;
  }

  /**
   * Keeps what is known of a tag.
   *
   * @param known how many findings there were before it
   */
  private void use(
      TagUse.Role role,
      String source,
      Place place,
      @Nullable Expression expression,
      Names names,
      int known) {
    Set<String> reads = role == TagUse.Role.ROWS ? names.path(source) : Set.of();
    if (reads.isEmpty() && expression != null) reads = names.paths(expression.reads());
    uses.add(new TagUse(source, role, reads, place, findings.subList(known, findings.size())));
  }

  private Piece value(Piece.Tag tag, Names names) {
    TagParts parts = TagParts.of(tag.source());
    if (parts.expression().startsWith(MARK) || parts.expression().startsWith("＠")) {
      String name = parts.expression().substring(1).strip();
      findings.add(Finding.error("template.placeholder.text", tag.place(), name));
      return new Piece.Words("");
    }
    tags.add(parts.expression());
    Expression expression = expression(parts.expression(), tag.place(), names.scope(), null);
    if (expression == null) return new Piece.Words("");
    Piece.Print print = print(parts, expression, tag.place(), names);
    return new Piece.Slot(expression, print, tag.place().told(parts.expression()));
  }

  private Piece.Print print(TagParts parts, Expression expression, Place place, Names names) {
    Type type = expression.type();
    List<Format> chosen = new ArrayList<>();
    String otherwise = "";
    for (String format : parts.formats()) {
      Matcher matcher = OTHERWISE.matcher(format);
      if (matcher.matches()) {
        otherwise = matcher.group(1);
        continue;
      }
      Optional<Format> found = Formats.find(format);
      if (found.isEmpty()) {
        String nearest = Nearest.to(format, Formats.names());
        String listed = nearest.isEmpty() ? String.join(" ", Formats.names()) : nearest;
        findings.add(Finding.error("template.format.unknown", place, format, listed));
      }
      if (found.isEmpty()) continue;
      if (!found.get().suits(type)) {
        findings.add(Finding.warning("template.format.type", place, format, expression.source()));
      }
      chosen.add(found.get());
      type = Type.Simple.TEXT;
    }
    boolean codes = parts.formats().stream().anyMatch(it -> Formats.is(it, Formats.CODE));
    boolean english = parts.formats().stream().anyMatch(it -> Formats.is(it, Formats.ENGLISH));
    Set<String> labels = codes ? Set.of() : labels(expression, place, names);
    return new Piece.Print(labels, english, chosen, otherwise);
  }

  /** Which of two choices a code is from, its value does not say. */
  private Set<String> labels(Expression expression, Place place, Names names) {
    Set<String> taken = new HashSet<>();
    boolean ambiguous = false;
    for (Type type : expression.origins().values()) {
      List<String> codes = Formats.codes(type);
      ambiguous |= !Collections.disjoint(taken, codes);
      taken.addAll(codes);
    }
    Set<String> paths = names.paths(expression.origins().keySet());
    if (ambiguous) {
      String listed = String.join("、", paths);
      findings.add(Finding.warning("template.choice.several", place, expression.source(), listed));
    }
    return paths;
  }

  private Piece block(Piece.Block block, Names names) {
    int known = findings.size();
    Matcher condition = CONDITION.matcher(block.source());
    if (condition.matches()) {
      String source = condition.group(1);
      tags.add(source);
      Expression holds = expression(source, block.place(), names.scope(), Type.Simple.BOOLEAN);
      use(TagUse.Role.CONDITION, source, block.place(), holds, names, known);
      List<Piece> inside = all(block.children(), names);
      List<Piece> otherwise = all(block.otherwise(), names);
      return holds == null ? new Piece.Words("") : new Piece.When(holds, inside, otherwise);
    }
    tags.add(block.source());
    Expression over = expression(block.source(), block.place(), names.scope(), null);
    if (over == null) {
      use(TagUse.Role.ROWS, block.source(), block.place(), null, names, known);
      return new Piece.Words("");
    }
    boolean repeats = over.type() instanceof Type.Rows || over.type() instanceof Type.ListOf;
    boolean decides = over.type() == Type.Simple.BOOLEAN;
    if (!repeats && !decides) {
      findings.add(Finding.error("template.block.type", block.place(), block.source()));
    }
    TagUse.Role role = decides ? TagUse.Role.CONDITION : TagUse.Role.ROWS;
    use(role, block.source(), block.place(), over, names, known);
    List<Piece> inside = all(block.children(), repeats ? names.inside(over) : names);
    List<Piece> otherwise = all(block.otherwise(), names);
    return decides
        ? new Piece.When(over, inside, otherwise)
        : new Piece.Repeat(over, inside, otherwise);
  }

  private Piece placeholder(Piece.Placeholder placeholder) {
    int known = findings.size();
    Piece.Placeholder named = placeholder.named(photos);
    String name = named.name();
    tags.add(MARK + name);
    if (!name.equals(ONLY_PHOTO) && !GIVEN.contains(name) && !photos.contains(name)) {
      findings.add(unknownPicture(name, placeholder.place()));
    }
    double side = Math.min(placeholder.width(), placeholder.height());
    if (name.equals("qr") && side < SMALLEST_CODE) findings.add(smallCode(side, placeholder));
    Set<String> reads = photos.contains(name) ? Set.of(name) : Set.of();
    uses.add(
        new TagUse(
            MARK + name,
            TagUse.Role.PICTURE,
            reads,
            placeholder.place(),
            findings.subList(known, findings.size())));
    return named;
  }

  private static Finding smallCode(double side, Piece.Placeholder placeholder) {
    String millimetres = String.valueOf(Math.round(side / POINTS_PER_MILLIMETRE));
    return Finding.warning("template.qr.small", placeholder.place().told("{{@qr}}"), millimetres);
  }

  private Finding unknownPicture(String name, Place place) {
    List<String> known = new ArrayList<>(photos.stream().sorted().toList());
    known.addAll(GIVEN);
    String tags = known.stream().map(it -> "{{@" + it + "}}").collect(Collectors.joining(" "));
    List<String> candidates = new ArrayList<>(known);
    candidates.addAll(Piece.Placeholder.CHINESE_NAMES.keySet().stream().sorted().toList());
    String nearest = Nearest.to(name, candidates);
    String code =
        nearest.isEmpty() ? "template.placeholder.unknown" : "template.placeholder.nearest";
    return Finding.error(code, place.told("{{@" + name + "}}"), name, tags, nearest);
  }

  private @Nullable Expression expression(
      String source, Place place, Scope scope, @Nullable Type expected) {
    if (source.isBlank()) {
      findings.add(Finding.error("template.tag.empty", place));
      return null;
    }
    Compilation compilation =
        expected == null
            ? Expressions.compile(source, scope)
            : Expressions.compile(source, scope, expected);
    compilation.problems().forEach(it -> findings.add(finding(it, place)));
    Expression expression = compilation.expression();
    if (expression == null) return null;
    expressions.add(new PlacedExpression(expression, place));
    expression.warnings().forEach(it -> findings.add(finding(it, place)));
    return expression;
  }

  private static Finding finding(Problem problem, Place place) {
    return new Finding(problem.code(), problem.severity(), place, problem.arguments());
  }
}
