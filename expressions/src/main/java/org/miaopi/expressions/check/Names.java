package org.miaopi.expressions.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Span;
import org.miaopi.expressions.ast.Syntax;
import org.miaopi.expressions.functions.Function;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** Finds what a name means: a field of a row around it, from the inside out, or of the scope. */
final class Names {

  private static final Set<String> OUTWARDS = Set.of("parent", "上级");

  private final Scope scope;
  private final Problems problems;

  Names(Scope scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
  }

  @Nullable Node name(Syntax.Name name, @Nullable RowScope rows) {
    Node found = find(name.name(), name.span(), rows, 0);
    return found != null ? found : unknown(name, rows);
  }

  /** A member of {@code parent}, one level further out for each time that it is said. */
  boolean isOutwards(Syntax syntax, @Nullable RowScope rows) {
    return switch (syntax) {
      case Syntax.Name name ->
          rows != null
              && OUTWARDS.contains(name.name())
              && find(name.name(), name.span(), rows, 0) == null;
      case Syntax.Member member ->
          OUTWARDS.contains(member.name()) && isOutwards(member.of(), rows);
      default -> false;
    };
  }

  @Nullable Node outwards(Syntax.Member member, @Nullable RowScope rows) {
    int up = 0;
    RowScope level = rows;
    Syntax of = member.of();
    while (true) {
      if (level == null) return problems.error("parent.none", of.span());
      level = level.outer();
      up++;
      if (!(of instanceof Syntax.Member further)) break;
      of = further.of();
    }
    Node found = find(member.name(), member.span(), level, up);
    if (found != null) return found;
    return unknown(new Syntax.Name(member.name(), member.place()), level);
  }

  private @Nullable Node find(String name, Span span, @Nullable RowScope rows, int up) {
    int further = up;
    for (RowScope level = rows; level != null; level = level.outer()) {
      Type field = level.rows().fields().get(name);
      if (field != null) return new Node.Row(name, further, field, span);
      further++;
    }
    Type type = scope.names().get(name);
    return type == null ? null : new Node.Name(name, type, span);
  }

  private @Nullable Node unknown(Syntax.Name name, @Nullable RowScope rows) {
    Function function = Functions.find(name.name());
    if (function != null) return problems.error("name.function", name.span(), name.name());
    Optional<String> near = problems.nearest(name.name(), known(rows));
    return near.isPresent()
        ? problems.error("name.unknown.near", name.span(), name.name(), near.get())
        : problems.error("name.unknown", name.span(), name.name());
  }

  @Nullable Node unknownMember(Syntax.Member member, Collection<String> fields) {
    Optional<String> near = problems.nearest(member.name(), fields);
    return near.isPresent()
        ? problems.error("member.unknown.near", member.place(), member.name(), near.get())
        : problems.error("member.unknown", member.place(), member.name());
  }

  private List<String> known(@Nullable RowScope rows) {
    List<String> known = new ArrayList<>();
    for (RowScope level = rows; level != null; level = level.outer()) {
      known.addAll(level.rows().fields().keySet());
    }
    known.addAll(scope.names().keySet());
    return known;
  }
}
