package org.miaopi.expressions.mvel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.value.Environment;
import org.mvel2.MVEL;
import org.mvel2.compiler.ExecutableStatement;

/**
 * What MVEL has compiled, by its source. Names and values are bound beside it, so that expressions
 * that differ in nothing else share one compilation; the one that was longest not asked for goes
 * when there are too many.
 */
final class Programs {

  /** All that may ever be given to MVEL. */
  private static final Pattern EMITTED =
      Pattern.compile("(?:F\\.[a-zA-Z]++\\(|[vk][0-9]++|e|[,\\[\\])])++");

  private static final Set<String> DECIDING = Set.of("and", "or", "if");

  private final Map<String, ExecutableStatement> compiled;

  Programs(int most) {
    compiled =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, ExecutableStatement> eldest) {
                return size() > most;
              }
            });
  }

  /**
   * A lone value or name needs no program; the parts of an and, an or and a choice are programs of
   * their own, so that none is run that cannot count.
   */
  Body compile(Node node) {
    return switch (node) {
      case Node.Literal literal -> frame -> literal.value();
      case Node.Name name -> new Slot.Name(name.name(), name.type())::read;
      case Node.Row row -> new Slot.Row(row.name(), row.up(), row.type())::read;
      case Node.Call call when call.function().equals("and") -> new Parts(parts(call), false);
      case Node.Call call when call.function().equals("or") -> new Parts(parts(call), true);
      case Node.Call call when call.function().equals("if") -> branches(call.arguments());
      default -> program(Emitter.emit(node, this));
    };
  }

  /** Everything that MVEL was given and that is still kept. */
  Set<String> sources() {
    synchronized (compiled) {
      return Set.copyOf(compiled.keySet());
    }
  }

  /** Whether the node is an and, an or or a choice. */
  static boolean hasParts(Node node) {
    return node instanceof Node.Call call && DECIDING.contains(call.function());
  }

  private List<Body> parts(Node.Call call) {
    List<Body> parts = new ArrayList<>();
    collect(call.function(), call, parts);
    return List.copyOf(parts);
  }

  private void collect(String operator, Node node, List<Body> parts) {
    if (!(node instanceof Node.Call call && call.function().equals(operator))) {
      parts.add(compile(node));
      return;
    }
    for (Node argument : call.arguments()) collect(operator, argument, parts);
  }

  private Branches branches(List<Node> arguments) {
    return new Branches(
        compile(arguments.get(0)), compile(arguments.get(1)), compile(arguments.get(2)));
  }

  private Body program(Emitted emitted) {
    Variables variables = Variables.of(emitted);
    ExecutableStatement statement = compiled.get(emitted.source());
    if (statement == null) {
      statement = compile(emitted.source(), variables);
      compiled.put(emitted.source(), statement);
    }
    return new Program(statement, variables);
  }

  /** MVEL links its calls at the first evaluation: that happens here, before others may see it. */
  private static ExecutableStatement compile(String source, Variables variables) {
    if (!EMITTED.matcher(source).matches()) {
      throw new IllegalStateException("Not emitted here: " + source);
    }
    ExecutableStatement statement = (ExecutableStatement) MVEL.compileExpression(source);
    Environment nothing = new Environment(Map.of(), LocalDate.EPOCH);
    new Program(statement, variables).evaluate(Frame.of(nothing));
    return statement;
  }
}
