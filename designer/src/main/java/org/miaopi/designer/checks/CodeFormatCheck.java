package org.miaopi.designer.checks;

import java.util.List;
import java.util.regex.Pattern;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;

/** An item code after GB/T 39554.1 has 12 digits; older local codes are taken with a warning. */
final class CodeFormatCheck implements Check {

  private static final Pattern STANDARD = Pattern.compile("[0-9]{12}");
  private static final Messages MESSAGES = Messages.of(CodeFormatCheck.class);

  @Override
  public List<DefinitionProblem> check(Subject subject) {
    String code = subject.definition().elements().code();
    if (STANDARD.matcher(code).matches()) return List.of();
    return List.of(DefinitionProblem.warning(MESSAGES, "elements.code", "/elements/code", code));
  }
}
