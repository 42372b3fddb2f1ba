package org.miaopi.runtime.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;

/** Some of a list, and where to go on. */
public record NodePage<T>(List<T> nodes, PageInfo pageInfo) {

  private static final Messages MESSAGES = Messages.of(NodePage.class);
  static final int MOST = 100;

  public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

  /**
   * @param first how many, 1 to 100
   * @param rest gives as many as it is asked for of what comes after the cursor
   * @throws Refusal 400 for another number
   */
  static <T> NodePage<T> of(int first, IntFunction<List<T>> rest, Function<T, String> cursor) {
    if (first < 1 || first > MOST) {
      throw Refusal.of(400, MESSAGES, "query.first", String.valueOf(MOST));
    }
    List<T> found = rest.apply(first + 1);
    List<T> nodes = List.copyOf(found.subList(0, Math.min(first, found.size())));
    String end = nodes.isEmpty() ? null : cursor.apply(nodes.getLast());
    return new NodePage<>(nodes, new PageInfo(found.size() > first, end));
  }
}
