package org.miaopi.expressions.mvel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.functions.Operations;
import org.miaopi.expressions.value.Environment;
import org.mvel2.MVEL;
import org.mvel2.ParserContext;

/** Compiles nodes by MVEL, once; what comes out serves any number of threads. */
public final class Mvel {

  private record Program(Serializable compiled, Emitted emitted) implements Body {
    @Override
    public @Nullable Object evaluate(Frame frame) {
      return MVEL.executeExpression(compiled, new Bindings(emitted, frame));
    }
  }

  /** All that may ever be given to MVEL. */
  private static final Pattern EMITTED =
      Pattern.compile("(?:F\\.[a-zA-Z]++\\(|[vk][0-9]++|e|[,\\[\\])])++");

  private Mvel() {}

  /** Compiles a checked expression. */
  public static Body compile(Node node) {
    Emitted emitted = Emitter.emit(node);
    if (!EMITTED.matcher(emitted.source()).matches()) {
      throw new IllegalStateException("Not emitted here: " + emitted.source());
    }
    ParserContext context = new ParserContext();
    context.addImport("F", Operations.class);
    Program program = new Program(MVEL.compileExpression(emitted.source(), context), emitted);
    warmUp(program);
    return program;
  }

  /** MVEL links its calls at the first evaluation: that happens here, before others may see it. */
  private static void warmUp(Program program) {
    program.evaluate(Frame.of(new Environment(Map.of(), LocalDate.EPOCH)));
  }
}
