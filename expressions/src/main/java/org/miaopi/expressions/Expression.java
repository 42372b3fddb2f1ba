package org.miaopi.expressions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.agreement.Agreement;
import org.miaopi.expressions.agreement.Disagreement;
import org.miaopi.expressions.analysis.Analysis;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.NodeJson;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.dependency.Origins;
import org.miaopi.expressions.dependency.Reads;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.mvel.Mvel;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;

/** A checked, compiled expression: immutable, for any number of threads. */
public final class Expression {

  private final String source;
  private final Type type;
  private final Node node;
  private final Set<String> dependencies;
  private final Body body;

  Expression(String source, Type type, Node node) {
    this.source = source;
    this.type = type;
    this.node = node;
    this.dependencies = Collections.unmodifiableSet(node.names().keySet());
    this.body = Mvel.compile(node);
  }

  /** The text as it was written. */
  public String source() {
    return source;
  }

  /** What is legal but odd, such as a comparison that is always true; none of it is an error. */
  public List<Problem> warnings() {
    return Analysis.warnings(source, node);
  }

  /** The type of the value. */
  public Type type() {
    return type;
  }

  /** The names of the scope that the value depends on, in the order of their first use. */
  public Set<String> dependencies() {
    return dependencies;
  }

  /**
   * The fields that the value depends on, each by its path: of {@code sum(workers, wage)} {@code
   * [workers]} and {@code [workers, wage]}, no other field of the table.
   */
  public Set<List<String>> reads() {
    return Reads.of(node);
  }

  /**
   * The fields that the value may be taken from as it is, each by its path with its type: of {@code
   * married ? spouse : parents} {@code [spouse]} and {@code [parents]}, of a sum none.
   */
  public Map<List<String>, Type> origins() {
    return Origins.of(node);
  }

  /** Whether the value may depend on the environment's calendar of working days. */
  public boolean usesCalendar() {
    return Functions.useCalendar(node);
  }

  /** The value, null = not answered; never throws, whatever the environment holds. */
  public @Nullable Object evaluate(Environment environment) {
    return body.evaluate(Frame.of(environment));
  }

  /**
   * An input on which MVEL and the closures differ, if one of those generated from the source is
   * such: then the expression must not be used.
   */
  public Optional<Disagreement> disagreement() {
    return Agreement.between(node, body, Closures.compile(node), source.hashCode());
  }

  /** How the value comes about, part by part, as the closures evaluate it. */
  public Explanation explain(Environment environment) {
    return new Explanation(source, new Tracer(source).trace(node, Frame.of(environment)));
  }

  /** {@code {"ast": …, "dependencies": […]}} of plain maps, lists, strings, booleans and nulls. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ast", NodeJson.of(node));
    json.put("dependencies", new ArrayList<>(dependencies));
    return json;
  }

  /** The tree, for tests that evaluate it another way. */
  Node node() {
    return node;
  }
}
