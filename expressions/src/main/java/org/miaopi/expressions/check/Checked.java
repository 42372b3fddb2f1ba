package org.miaopi.expressions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.problem.Problem;

/** What came of checking: the node is null as soon as one problem is an error. */
public record Checked(@Nullable Node node, List<Problem> problems) {}
