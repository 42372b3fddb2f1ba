package org.miaopi.templates.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.upload.RefusedException;

/**
 * Joins the markers {@code {{#…}}}, {@code {{else}}} and {@code {{/…}}} to blocks. Within a
 * paragraph a block repeats words; across paragraphs, paragraphs; across the cells of a row or over
 * rows, whole rows. A paragraph or row that holds nothing but markers is not printed.
 */
final class BlockNester {

  /** Their children only make sense together. */
  private static final Set<String> WHOLE =
      Set.of("table-row", "table", "root", "page-sequence", "layout-master-set");

  private static final Set<String> DROPPED = Set.of("block", "table-row");
  private static final Set<String> CONDITIONS = Set.of("if", "如果");

  /** How many blocks and branches may stand in each other. */
  private static final int DEEPEST = 64;

  private final List<Finding> findings;
  private int around;

  BlockNester(List<Finding> findings) {
    this.findings = findings;
  }

  Piece nest(Piece.Box root) throws RefusedException {
    Level level = level(root);
    for (Piece.Marker marker : level.loose) {
      findings.add(Finding.error(loose(marker.turn()), marker.place(), marker.source()));
    }
    return Boxes.box(root.name(), root.attributes(), level.pieces);
  }

  private static String loose(Piece.Turn turn) {
    return switch (turn) {
      case OPEN -> "template.block.unclosed";
      case OTHERWISE -> "template.else.outside";
      case CLOSE -> "template.block.unopened";
    };
  }

  /** What became of a formatting object's children, and the markers without a partner in it. */
  private record Level(List<Piece> pieces, List<Piece.Marker> loose) {}

  /**
   * What has gathered behind a marker; the outermost has none. A block with several branches is a
   * frame for each, the later on top.
   */
  private record Frame(Piece.@Nullable Marker marker, List<Piece> pieces) {}

  private Level level(Piece.Box box) throws RefusedException {
    boolean joins = !WHOLE.contains(box.name());
    Deque<Frame> open = new ArrayDeque<>();
    open.push(new Frame(null, new ArrayList<>()));
    List<Piece.Marker> loose = new ArrayList<>();
    for (Piece child : box.children()) {
      List<Piece.Marker> markers = new ArrayList<>();
      around += open.size() - 1;
      Piece kept = kept(child, markers);
      around -= open.size() - 1;
      if (!joins) {
        loose.addAll(markers);
        add(open, kept);
        continue;
      }
      int last = lastBeginning(markers);
      for (int i = 0; i <= last; i++) meet(markers.get(i), open, loose);
      add(open, kept);
      for (int i = last + 1; i < markers.size(); i++) meet(markers.get(i), open, loose);
    }
    return new Level(unwind(open, loose), loose);
  }

  /** The child without its markers, which are added to the list; null if nothing else was in it. */
  private @Nullable Piece kept(Piece child, List<Piece.Marker> markers) throws RefusedException {
    if (child instanceof Piece.Marker marker) {
      markers.add(marker);
      return null;
    }
    if (!(child instanceof Piece.Box box)) return child;
    Level inner = level(box);
    markers.addAll(inner.loose);
    boolean onlyMarkers =
        !inner.loose.isEmpty() && inner.pieces.stream().allMatch(BlockNester::isBlank);
    if (onlyMarkers && DROPPED.contains(box.name())) return null;
    List<Piece> pieces = inner.pieces;
    if (box.name().equals("table-cell") && pieces.isEmpty())
      pieces = List.of(Boxes.bare(List.of()));
    return Boxes.box(box.name(), box.attributes(), pieces);
  }

  private static boolean isBlank(Piece piece) {
    return switch (piece) {
      case Piece.Words words -> words.text().isBlank();
      case Piece.Box box ->
          !box.name().equals("external-graphic")
              && box.children().stream().allMatch(BlockNester::isBlank);
      default -> false;
    };
  }

  /** A row in which a block or a branch begins belongs to it. */
  private static int lastBeginning(List<Piece.Marker> markers) {
    int last = markers.size() - 1;
    while (last >= 0 && markers.get(last).turn() == Piece.Turn.CLOSE) last--;
    return last;
  }

  private static void add(Deque<Frame> open, @Nullable Piece piece) {
    if (piece != null) open.element().pieces.add(piece);
  }

  private void meet(Piece.Marker marker, Deque<Frame> open, List<Piece.Marker> loose)
      throws RefusedException {
    if (marker.turn() != Piece.Turn.CLOSE && around + open.size() > DEEPEST) {
      throw new RefusedException(Finding.error("template.block.deep", marker.place()));
    }
    if (marker.turn() == Piece.Turn.OPEN) {
      open.push(new Frame(marker, new ArrayList<>()));
      return;
    }
    Piece.Marker current = open.element().marker;
    if (current == null) {
      loose.add(marker);
      return;
    }
    if (marker.turn() == Piece.Turn.OTHERWISE) {
      if (isLastBranch(current)) {
        findings.add(Finding.error("template.else.again", marker.place()));
      }
      open.push(new Frame(marker, new ArrayList<>()));
      return;
    }
    close(marker, open);
  }

  private static boolean isLastBranch(Piece.Marker marker) {
    return marker.turn() == Piece.Turn.OTHERWISE && marker.source().isEmpty();
  }

  /** Folds the branches of a block, the last first: each stands where the one before fails. */
  private void close(Piece.Marker closing, Deque<Frame> open) {
    List<Piece> otherwise = List.of();
    while (true) {
      Frame done = open.pop();
      Piece.Marker marker = done.marker;
      if (marker == null) throw new IllegalStateException("A branch without a block");
      if (isLastBranch(marker)) {
        otherwise = done.pieces;
        continue;
      }
      Piece block = new Piece.Block(marker.source(), marker.place(), done.pieces, otherwise);
      otherwise = List.of(block);
      if (marker.turn() == Piece.Turn.OTHERWISE) continue;
      open.element().pieces.add(block);
      if (!closes(closing, marker)) {
        findings.add(
            Finding.error(
                "template.block.crossed", closing.place(), closing.source(), marker.source()));
      }
      return;
    }
  }

  private static boolean closes(Piece.Marker closing, Piece.Marker opening) {
    String name = closing.source();
    if (name.isEmpty() || name.equals(opening.source())) return true;
    return CONDITIONS.contains(name) && opening.source().startsWith(name);
  }

  /** Blocks left open go on in what surrounds this level. */
  private static List<Piece> unwind(Deque<Frame> open, List<Piece.Marker> loose) {
    List<Frame> frames = new ArrayList<>(open.reversed());
    List<Piece> pieces = new ArrayList<>();
    for (Frame frame : frames) {
      if (frame.marker != null) loose.add(frame.marker);
      pieces.addAll(frame.pieces);
    }
    return pieces;
  }
}
