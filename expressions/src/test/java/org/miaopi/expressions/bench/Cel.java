package org.miaopi.expressions.bench;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** CEL knows no decimals: it computes with doubles, which is less than the others do. */
final class Cel implements Peer.Language {

  private final CelCompiler compiler =
      CelCompilerFactory.standardCelCompilerBuilder()
          .addVar("age", SimpleType.INT)
          .addVar("region", SimpleType.STRING)
          .addVar("amount", SimpleType.DOUBLE)
          .addVar("limit", SimpleType.DOUBLE)
          .setResultType(SimpleType.BOOL)
          .build();
  private final CelRuntime runtime;
  private final List<Map<String, Object>> answers;

  Cel(List<Applicant> applicants, boolean planner) {
    runtime =
        planner
            ? CelRuntimeFactory.plannerRuntimeBuilder().build()
            : CelRuntimeFactory.standardCelRuntimeBuilder().build();
    answers = applicants.stream().map(Applicant::numbers).toList();
  }

  @Override
  public Callable<Question> source(Rule rule) {
    String source = new Notation("", "").of(rule);
    return () -> compile(source);
  }

  private Question compile(String source) throws Exception {
    CelRuntime.Program program = runtime.createProgram(compiler.compile(source).getAst());
    return applicant -> (Boolean) program.eval(answers.get(applicant));
  }
}
