package org.miaopi.expressions.table.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.cell.Extent;
import org.miaopi.expressions.table.cell.Literals;

/** Values without an order, one by one; of an open list any other value is one more piece. */
final class ListedAxis extends Axis {

  private final List<Object> values;
  private final boolean open;

  ListedAxis(String name, List<Object> values, boolean open) {
    super(name, values.size() + (open ? 2 : 1));
    this.values = values;
    this.open = open;
  }

  @Override
  void equal(Object value, BitSet pieces) {
    int index = values.indexOf(value);
    if (index >= 0) pieces.set(index);
  }

  @Override
  void between(Extent.Between between, BitSet pieces) {
    throw new IllegalStateException("No order: " + name());
  }

  @Override
  @Nullable Object value(int piece) {
    if (piece < values.size()) return values.get(piece);
    return piece == values.size() && open ? other() : null;
  }

  private String other() {
    String other = "其他";
    while (values.contains(other)) other += "的";
    return other;
  }

  @Override
  int example(BitSet pieces) {
    return pieces.nextSetBit(0);
  }

  @Override
  String answered(BitSet pieces) {
    BitSet others = answered();
    others.andNot(pieces);
    if (others.isEmpty()) return "not(null)";
    boolean rest = open && pieces.get(values.size());
    return rest ? "not(" + list(others) + ")" : list(pieces);
  }

  private String list(BitSet pieces) {
    return pieces.stream()
        .mapToObj(values::get)
        .map(Literals::of)
        .collect(Collectors.joining(", "));
  }
}
