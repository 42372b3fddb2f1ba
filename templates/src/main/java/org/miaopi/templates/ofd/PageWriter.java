package org.miaopi.templates.ofd;

import static org.miaopi.templates.ofd.Units.mm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.miaopi.templates.sheet.Mark;
import org.miaopi.templates.sheet.Sheet;

/** The content of one page. */
final class PageWriter {

  /** A place for the picture of a seal, on a page, in millimetres. */
  record Stamp(int page, double x, double y, double width, double height) {}

  private final Ids ids;
  private final Fonts fonts;
  private final Drawings drawings;
  private final DrawingWriter writer;
  private final Set<String> seals;
  private final List<Stamp> stamps = new ArrayList<>();

  /**
   * @param seals the names of pictures that are not drawn, because the signature shows them
   */
  PageWriter(Ids ids, Fonts fonts, Drawings drawings, Resources resources, Set<String> seals) {
    this.ids = ids;
    this.fonts = fonts;
    this.drawings = drawings;
    this.writer = new DrawingWriter(ids, resources);
    this.seals = seals;
  }

  /** Where seals stand on all pages that were written. */
  List<Stamp> stamps() {
    return stamps;
  }

  /**
   * @param ground the number of the template page below, 0 for none
   */
  Xml write(Sheet sheet, int page, int ground) {
    Xml xml = open(sheet.width(), sheet.height(), ground);
    xml.open("Layer").attribute("Type", "Body").attribute("ID", ids.next()).inside();
    for (Mark mark : sheet.marks()) mark(xml, mark, page);
    return close(xml);
  }

  /** A page up to its first layer. */
  static Xml open(double width, double height, int ground) {
    Xml xml = new Xml(16 * 1024).root("Page").inside();
    if (ground > 0) {
      xml.open("Template").attribute("TemplateID", ground).attribute("ZOrder", "Background").end();
    }
    xml.open("Area").inside().open("PhysicalBox").inside();
    xml.text("0 0 ").numbers(mm(width), mm(height));
    return xml.close("PhysicalBox").close("Area").open("Content").inside();
  }

  /** Its end, behind all that is in its only layer. */
  static Xml close(Xml xml) {
    return xml.close("Layer").close("Content").close("Page");
  }

  private void mark(Xml xml, Mark mark, int page) {
    switch (mark) {
      case Mark.Fill fill -> fill(xml, fill);
      case Mark.Dashes dashes -> dashes(xml, dashes);
      case Mark.Text text -> {
        FontPart font = fonts.of(text);
        TextWriter.write(xml, text, font, fonts.number(font), ids.next());
      }
      case Mark.Picture it when seals.contains(it.name()) ->
          stamps.add(new Stamp(page, mm(it.x()), mm(it.y()), mm(it.width()), mm(it.height())));
      case Mark.Picture it -> {
        Drawing drawing = drawings.get(it.name());
        if (drawing != null) writer.write(xml, it, drawing);
      }
    }
  }

  private void fill(Xml xml, Mark.Fill it) {
    double width = mm(it.width());
    double height = mm(it.height());
    xml.open("PathObject").attribute("ID", ids.next());
    xml.attribute("Boundary", mm(it.x()), mm(it.y()), width, height);
    xml.attribute("Stroke", "false").attribute("Fill", "true").inside();
    Units.color(xml, "FillColor", it.color());
    xml.open("AbbreviatedData").inside().text("M 0 0 L ").numbers(width, 0).text(" L ");
    xml.numbers(width, height).text(" L ").numbers(0, height).text(" C");
    xml.close("AbbreviatedData").close("PathObject");
  }

  /** Each dash as a filled area: readers differ in patterns and in the ends of lines. */
  private void dashes(Xml xml, Mark.Dashes it) {
    double half = it.thickness() / 2;
    double left = Math.min(it.x1(), it.x2()) - half;
    double top = Math.min(it.y1(), it.y2()) - half;
    double width = Math.abs(it.x2() - it.x1()) + it.thickness();
    double height = Math.abs(it.y2() - it.y1()) + it.thickness();
    xml.open("PathObject").attribute("ID", ids.next());
    xml.attribute("Boundary", mm(left), mm(top), mm(width), mm(height));
    xml.attribute("Stroke", "false").attribute("Fill", "true").inside();
    Units.color(xml, "FillColor", it.color());
    xml.open("AbbreviatedData").inside();
    double length = Math.hypot(it.x2() - it.x1(), it.y2() - it.y1());
    double right = (it.x2() - it.x1()) / length;
    double down = (it.y2() - it.y1()) / length;
    for (double from = 0; from < length; from += 2 * it.on()) {
      double to = Math.min(length, from + it.on());
      double x1 = it.x1() - left + from * right;
      double y1 = it.y1() - top + from * down;
      double x2 = it.x1() - left + to * right;
      double y2 = it.y1() - top + to * down;
      xml.text(from == 0 ? "M " : " M ");
      xml.numbers(mm(x1 - half * down), mm(y1 + half * right)).text(" L ");
      xml.numbers(mm(x2 - half * down), mm(y2 + half * right)).text(" L ");
      xml.numbers(mm(x2 + half * down), mm(y2 - half * right)).text(" L ");
      xml.numbers(mm(x1 + half * down), mm(y1 - half * right)).text(" C");
    }
    xml.close("AbbreviatedData").close("PathObject");
  }
}
