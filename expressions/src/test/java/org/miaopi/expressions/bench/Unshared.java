package org.miaopi.expressions.bench;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Syntax;
import org.miaopi.expressions.check.Checker;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.mvel.UnsharedPrograms;
import org.miaopi.expressions.parse.Parser;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** The parts of Miaopi's compilation, without the programs that were compiled before. */
final class Unshared implements Peer.Language {

  private final List<Environment> answers;

  Unshared(List<Applicant> applicants) {
    answers = Miaopi.environments(applicants);
  }

  @Override
  public Callable<Question> source(Rule rule) {
    String source = new Notation("", "").of(rule);
    return () -> compile(source);
  }

  private Question compile(String source) {
    Syntax syntax = Objects.requireNonNull(Parser.parse(source).syntax());
    Node node = Objects.requireNonNull(Checker.check(syntax, Miaopi.SCOPE, Simple.BOOLEAN).node());
    Body body = UnsharedPrograms.compile(node);
    return applicant -> Boolean.TRUE.equals(body.evaluate(Frame.of(answers.get(applicant))));
  }
}
