package org.miaopi.expressions.table.analysis;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.cell.Extent;

/**
 * The values of one column, cut into pieces within which no cell of the column tells two values
 * apart. The last piece is null.
 */
abstract class Axis {

  private final String name;
  private final int size;
  private BitSet domain = new BitSet();

  /**
   * @param size how many pieces there are, with null
   */
  Axis(String name, int size) {
    this.name = name;
    this.size = size;
  }

  /** The pieces that have a value at all and that the column allows. */
  final void restrict(List<Extent> allowed) {
    domain = new BitSet();
    for (int piece = 0; piece < size; piece++) {
      if (piece == size - 1 || value(piece) != null) domain.set(piece);
    }
    allowed.forEach(it -> domain.and(pieces(it, true)));
  }

  final String name() {
    return name;
  }

  final int size() {
    return size;
  }

  /** The pieces that can occur. */
  final BitSet domain() {
    return copy(domain);
  }

  /** The pieces that can occur, without null. */
  final BitSet answered() {
    BitSet answered = copy(domain);
    answered.clear(size - 1);
    return answered;
  }

  final boolean allowsNull() {
    return domain.get(size - 1);
  }

  /** Null alone. */
  final BitSet unanswered() {
    BitSet none = new BitSet();
    none.set(size - 1);
    return none;
  }

  /**
   * The pieces that pass.
   *
   * @param possibly what is known only at an evaluation counts as passing, else as not passing
   */
  final BitSet pieces(Extent extent, boolean possibly) {
    BitSet pieces = new BitSet();
    switch (extent) {
      case Extent.Everything all -> pieces.set(0, size);
      case Extent.Nothing none -> pieces.set(size - 1);
      case Extent.Unknown unknown -> pieces.set(0, possibly ? size : 0);
      case Extent.Union union -> union.parts().forEach(part -> pieces.or(pieces(part, possibly)));
      case Extent.Except except -> {
        pieces.set(0, size - 1);
        pieces.andNot(pieces(except.of(), !possibly));
        boolean uncertain = !pieces(except.of(), true).equals(pieces(except.of(), false));
        pieces.set(size - 1, possibly && uncertain);
      }
      case Extent.Equal equal -> equal(equal.value(), pieces);
      case Extent.Between between -> between(between, pieces);
    }
    return pieces;
  }

  abstract void equal(Object value, BitSet pieces);

  abstract void between(Extent.Between between, BitSet pieces);

  /** A value of the piece that people read easily; null where it has none. */
  abstract @Nullable Object value(int piece);

  /** The piece among these, at least one, whose value makes the best example. */
  abstract int example(BitSet pieces);

  /** The pieces as a cell would write them. */
  final String text(BitSet pieces) {
    if (pieces.equals(domain)) return "-";
    BitSet answered = copy(pieces);
    answered.clear(size - 1);
    if (answered.isEmpty()) return "null";
    String text = answered(answered);
    return pieces.get(size - 1) ? text + ", null" : text;
  }

  abstract String answered(BitSet pieces);

  static BitSet copy(BitSet bits) {
    return (BitSet) bits.clone();
  }
}
