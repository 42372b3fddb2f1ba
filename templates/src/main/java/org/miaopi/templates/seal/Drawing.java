package org.miaopi.templates.seal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Draws a seal in tenths of a millimetre at its usual width. The measures are those of the seals
 * themselves: a ring of 1.2 mm and a star of 14 mm on 42 mm, a ring of 1 mm and characters of 4.2
 * mm on an oval of 40 by 30.
 */
final class Drawing {

  private final Seal seal;
  private final Measures measures;
  private final Arc rim;
  private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);

  private Drawing(Seal seal) {
    this.seal = seal;
    this.measures = seal.shape() == SealShape.ROUND ? Measures.ROUND : Measures.OVAL;
    double a = seal.shape().width() / 2;
    double b = seal.shape().height() / 2;
    this.rim = new Arc(a, b, a - measures.margin(), b - measures.margin());
  }

  static Path2D of(Seal seal) {
    Drawing drawing = new Drawing(seal);
    drawing.ring();
    if (seal.star()) drawing.star();
    drawing.name(Glyph.of(seal.text()));
    if (seal.line() != null) drawing.line(Glyph.of(seal.line()));
    if (seal.code() != null) drawing.code(Glyph.of(seal.code()));
    return drawing.path;
  }

  private void ring() {
    path.append(ellipse(rim), false);
    AffineTransform mirrored = new AffineTransform(-1, 0, 0, 1, 2 * rim.centreX(), 0);
    path.append(ellipse(inner()).getPathIterator(mirrored), false);
  }

  private Arc inner() {
    return rim.moved(-seal.shape().ring());
  }

  private static Ellipse2D ellipse(Arc arc) {
    return new Ellipse2D.Double(
        arc.centreX() - arc.a(), arc.centreY() - arc.b(), 2 * arc.a(), 2 * arc.b());
  }

  private void star() {
    double outer = measures.star();
    double inner = outer * Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(126));
    double middle = rim.centreY() + (seal.line() == null ? 0 : measures.starLift());
    for (int corner = 0; corner < 10; corner++) {
      double radius = corner % 2 == 0 ? outer : inner;
      double angle = corner * Math.PI / 5;
      double x = rim.centreX() + radius * Math.sin(angle);
      double y = middle - radius * Math.cos(angle);
      if (corner == 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }

  /** Few characters are spread, many share the arc and are condensed and a little lower. */
  private void name(List<Glyph> name) {
    double height = measures.nameHeight(name.size());
    Arc baseline = inner().moved(-measures.gap() - height);
    Arc middle = baseline.moved(height / 4); // where neighbours touch first
    double reach = Math.toRadians(measures.reach(seal.line() != null, codeOnArc()));
    double pitch =
        Math.min(2 * middle.length(reach) / name.size(), measures.widestPitch() * height);
    double width = Math.min(Measures.STANDING * height, pitch * 0.97);
    double at = -pitch * (name.size() - 1) / 2;
    for (Glyph glyph : name) {
      AffineTransform place = baseline.standing(middle.angleAt(at));
      place.scale(width, height);
      glyph.drawStanding(path, place);
      at += pitch;
    }
  }

  private void line(List<Glyph> line) {
    boolean alone = !seal.star() && (seal.code() == null || codeOnArc());
    double below = alone ? measures.lineMiddle() / 3 : measures.lineMiddle();
    straight(line, below, measures.lineHeight(), measures.lineWidth());
  }

  private void code(List<Glyph> code) {
    if (!codeOnArc()) {
      straight(code, 0, measures.middleHeight(), measures.middleWidth());
      return;
    }
    Arc baseline = inner().moved(-measures.codeGap());
    Arc middle = baseline.moved(-measures.codeSize() / 3);
    double half = middle.length(Math.PI);
    double at = measures.codePitch() * (code.size() - 1) / 2;
    for (Glyph glyph : code) {
      double angle = middle.angleAt(half - Math.abs(at));
      AffineTransform place = baseline.standing(Math.copySign(angle, -at));
      place.rotate(Math.PI);
      place.scale(measures.codeSize(), measures.codeSize());
      glyph.drawOnBaseline(path, place);
      at -= measures.codePitch();
    }
  }

  /** Characters side by side; their middle is so far below the centre. */
  private void straight(List<Glyph> line, double below, double height, double width) {
    double advance = line.stream().mapToDouble(Glyph::advance).sum();
    double scale = Math.min(Measures.STANDING * height * 1.06, width / advance);
    double x = rim.centreX() - scale * advance / 2;
    for (Glyph glyph : line) {
      x += scale * glyph.advance() / 2;
      AffineTransform place =
          AffineTransform.getTranslateInstance(x, rim.centreY() + below + height / 2);
      place.scale(Math.min(scale * 0.95, height), height);
      glyph.drawStanding(path, place);
      x += scale * glyph.advance() / 2;
    }
  }

  private boolean codeOnArc() {
    return seal.code() != null && (seal.star() || seal.shape() == SealShape.ROUND);
  }
}
