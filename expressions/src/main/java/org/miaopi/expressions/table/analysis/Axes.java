package org.miaopi.expressions.table.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.miaopi.expressions.table.CompiledInput;
import org.miaopi.expressions.table.CompiledRule;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.cell.Extent;
import org.miaopi.expressions.type.Type;

/** Cuts the columns of a table; columns that look at the same value share an axis. */
final class Axes {

  private Axes() {}

  static Map<String, Axis> of(CompiledTable table) {
    Map<String, Axis> axes = new LinkedHashMap<>();
    for (CompiledInput input : table.inputs()) {
      String name = input.column().name();
      axes.computeIfAbsent(name, it -> axis(table, input));
    }
    return axes;
  }

  private static Axis axis(CompiledTable table, CompiledInput input) {
    List<Extent> extents = new ArrayList<>();
    List<Extent> allowed = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      CompiledInput other = table.inputs().get(i);
      if (!other.column().name().equals(input.column().name())) continue;
      allowed.add(other.allowed().extent());
      for (CompiledRule rule : table.rules()) extents.add(rule.conditions().get(i).extent());
    }
    extents.addAll(allowed);
    Set<Object> constants = new LinkedHashSet<>();
    extents.forEach(it -> collect(it, constants));
    Axis axis = axis(input, constants, extents);
    axis.restrict(allowed);
    return axis;
  }

  private static Axis axis(CompiledInput input, Set<Object> constants, List<Extent> extents) {
    String name = input.column().name();
    return switch (input.column().type()) {
      case Type.Choice choice -> new ListedAxis(name, List.copyOf(choice.codes()), false);
      case Type.Simple.BOOLEAN -> new ListedAxis(name, List.of(true, false), false);
      case Type.Simple.TEXT -> texts(name, constants, extents);
      case Type.Simple.DATE -> ordered(name, constants, CountedSteps.DATES);
      case Type.Simple.DATE_TIME -> ordered(name, constants, CountedSteps.DATE_TIMES);
      case Type.Simple.MONTHS -> ordered(name, constants, CountedSteps.MONTHS);
      case Type.Simple.DAYS -> ordered(name, constants, CountedSteps.DAYS);
      case Type.Simple.DECIMAL -> ordered(name, constants, new DecimalSteps(input.isWhole()));
      case Type.ListOf list -> throw new IllegalStateException(name);
      case Type.Rows rows -> throw new IllegalStateException(name);
      case Type.Group group -> throw new IllegalStateException(name);
    };
  }

  /** Texts are told apart one by one unless a cell asks for their order. */
  private static Axis texts(String name, Set<Object> constants, List<Extent> extents) {
    return extents.stream().anyMatch(Axes::orders)
        ? ordered(name, constants, new TextSteps())
        : new ListedAxis(name, List.copyOf(constants), true);
  }

  private static boolean orders(Extent extent) {
    return switch (extent) {
      case Extent.Between between -> true;
      case Extent.Union union -> union.parts().stream().anyMatch(Axes::orders);
      case Extent.Except except -> orders(except.of());
      default -> false;
    };
  }

  private static Axis ordered(String name, Set<Object> constants, Steps steps) {
    TreeSet<Object> points = new TreeSet<>(steps::compare);
    points.addAll(constants);
    return new OrderedAxis(name, List.copyOf(points), steps);
  }

  private static void collect(Extent extent, Set<Object> constants) {
    switch (extent) {
      case Extent.Equal equal -> constants.add(equal.value());
      case Extent.Between between -> {
        if (between.from() != null) constants.add(between.from());
        if (between.to() != null) constants.add(between.to());
      }
      case Extent.Union union -> union.parts().forEach(it -> collect(it, constants));
      case Extent.Except except -> collect(except.of(), constants);
      case Extent.Everything all -> {}
      case Extent.Nothing none -> {}
      case Extent.Unknown unknown -> {}
    }
  }
}
