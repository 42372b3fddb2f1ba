package org.miaopi.templates.ofd;

import static org.miaopi.templates.ofd.Units.mm;

import java.awt.BasicStroke;
import org.miaopi.templates.sheet.Mark;

/** Writes drawings to where they stand on a page. */
final class DrawingWriter {

  private final Ids ids;
  private final Resources resources;

  DrawingWriter(Ids ids, Resources resources) {
    this.ids = ids;
    this.resources = resources;
  }

  void write(Xml xml, Mark.Picture place, Drawing drawing) {
    double across = mm(place.width()) / drawing.width();
    double down = mm(place.height()) / drawing.height();
    for (Drawing.Piece piece : drawing.pieces()) {
      switch (piece) {
        case Drawing.Piece.Path path -> fill(xml, place, path, across, down);
        case Drawing.Piece.Stroke stroke -> stroke(xml, place, stroke, across, down);
        case Drawing.Piece.Pixels pixels -> pixels(xml, place, pixels, across, down);
      }
    }
  }

  private void fill(
      Xml xml, Mark.Picture place, Drawing.Piece.Path path, double across, double down) {
    open(xml, place, across, down).attribute("Stroke", "false").attribute("Fill", "true");
    if (path.evenOdd()) xml.attribute("Rule", "Even-Odd");
    xml.inside();
    Units.color(xml, "FillColor", path.color(), path.alpha());
    xml.element("AbbreviatedData", path.data()).close("PathObject");
  }

  private void stroke(
      Xml xml, Mark.Picture place, Drawing.Piece.Stroke stroke, double across, double down) {
    Drawing.Pen pen = stroke.pen();
    open(xml, place, across, down).attribute("LineWidth", pen.width());
    if (pen.cap() != BasicStroke.CAP_BUTT) {
      xml.attribute("Cap", pen.cap() == BasicStroke.CAP_ROUND ? "Round" : "Square");
    }
    if (pen.join() == BasicStroke.JOIN_MITER) xml.attribute("MiterLimit", pen.miter());
    else xml.attribute("Join", pen.join() == BasicStroke.JOIN_ROUND ? "Round" : "Bevel");
    xml.inside();
    Units.color(xml, "StrokeColor", stroke.color(), stroke.alpha());
    xml.element("AbbreviatedData", stroke.data()).close("PathObject");
  }

  private Xml open(Xml xml, Mark.Picture place, double across, double down) {
    xml.open("PathObject").attribute("ID", ids.next());
    xml.attribute("Boundary", mm(place.x()), mm(place.y()), mm(place.width()), mm(place.height()));
    return xml.exact("CTM", across, 0, 0, down, 0, 0);
  }

  private void pixels(
      Xml xml, Mark.Picture place, Drawing.Piece.Pixels pixels, double across, double down) {
    double x = mm(place.x()) + pixels.x() * across;
    double y = mm(place.y()) + pixels.y() * down;
    double width = pixels.width() * across;
    double height = pixels.height() * down;
    xml.open("ImageObject").attribute("ID", ids.next());
    xml.attribute("Boundary", x, y, width, height);
    xml.attribute("CTM", width, 0, 0, height, 0, 0);
    xml.attribute("ResourceID", resources.number(pixels)).end();
  }
}
