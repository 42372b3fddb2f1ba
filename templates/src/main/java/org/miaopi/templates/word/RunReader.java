package org.miaopi.templates.word;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Turns the runs of a paragraph into inline pieces. */
final class RunReader {

  private final Reading reading;
  private final DrawingReader drawings;
  private final @Nullable Element paragraph;
  private final Line line;
  private final Flow flow;

  private final StringBuilder instruction = new StringBuilder();
  private Counter counter = Counter.NONE;
  private boolean inInstruction;
  private boolean inResult;

  /**
   * @param paragraph the paragraph's own properties
   */
  RunReader(
      Reading reading, DrawingReader drawings, @Nullable Element paragraph, Line line, Flow flow) {
    this.reading = reading;
    this.drawings = drawings;
    this.paragraph = paragraph;
    this.line = line;
    this.flow = flow;
  }

  void read(Element container) {
    for (Element child : Xml.children(container)) {
      switch (child.getLocalName()) {
        case "r" -> run(child);
        case "fldSimple" -> simpleField(child);
        case "sdt" -> {
          Element content = Xml.child(child, "sdtContent");
          if (content != null) read(content);
        }
        case "hyperlink", "ins", "smartTag", "customXml", "moveTo", "bdo", "dir", "rubyBase" ->
            read(child);
        default -> {}
      }
    }
  }

  /** Text with the look of run properties. */
  void text(String text, @Nullable Element rPr) {
    styled(TagText.pieces(text, line.place()), look(rPr));
  }

  private RunLook look(@Nullable Element rPr) {
    return RunLook.of(reading.document.run(rPr, paragraph), reading.fonts);
  }

  private void run(Element run) {
    Element rPr = reading.document.run(Xml.child(run, "rPr"), paragraph);
    RunLook look = RunLook.of(rPr, reading.fonts);
    if (!look.hidden()) reading.typefaces.look(run, rPr, line.place());
    for (Element child : Xml.children(run)) {
      String name = child.getLocalName();
      if (name.equals("fldChar")) fieldCharacter(child, look);
      else if (name.equals("instrText")) instruction.append(child.getTextContent());
      else if (!inInstruction && !(inResult && counter != Counter.NONE) && !look.hidden()) {
        content(child, name, look);
      } else Unprinted.met(child);
    }
  }

  private void content(Element child, String name, RunLook look) {
    switch (name) {
      case "t" -> {
        Unprinted.met(child);
        styled(TagText.pieces(child.getTextContent(), line.place()), look);
      }
      case "br" -> lineBreak(child, look);
      case "cr" -> styled(List.of(new Piece.Words("\n")), look);
      case "tab", "ptab" -> tab(look);
      case "noBreakHyphen" -> styled(List.of(new Piece.Words("-")), look);
      case "ruby" -> read(child);
      case "drawing" -> drawings.read(child, line, flow);
      case "pict", "object" -> reading.warning("template.drawing.kind", line.place());
      case "AlternateContent" -> alternative(child, look);
      case "sym" -> reading.warning("template.symbol", line.place());
      default -> {}
    }
  }

  /** Newer content stands in the Choice; the Fallback says the same for older programs. */
  private void alternative(Element alternatives, RunLook look) {
    Element choice = Xml.child(alternatives, "Choice");
    for (Element child : Xml.children(choice)) content(child, child.getLocalName(), look);
  }

  private void lineBreak(Element element, RunLook look) {
    if (Xml.attribute(element, "type").equals("page")) line.breakPage();
    else styled(List.of(new Piece.Words("\n")), look);
  }

  private void tab(RunLook look) {
    line.sized(look.size());
    line.tabbed();
    Piece tab = Boxes.box("leader", Boxes.attributes("tab", "yes"), List.of());
    line.add(Boxes.box("inline", look.attributes(), List.of(tab)));
  }

  private void styled(List<Piece> pieces, RunLook look) {
    if (pieces.isEmpty() || look.hidden()) return;
    line.sized(look.size());
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Marker) {
        line.add(piece);
        continue;
      }
      Piece shown =
          look.capitals() && piece instanceof Piece.Words words
              ? new Piece.Words(words.text().toUpperCase(Locale.ROOT))
              : piece;
      line.add(Boxes.box("inline", look.attributes(), List.of(shown)));
    }
  }

  private void simpleField(Element element) {
    Counter counter = Counter.of(Xml.attribute(element, "instr"));
    if (counter == Counter.NONE) {
      read(element);
      return;
    }
    Unprinted.met(element);
    pageNumber(counter, look(null));
  }

  private void fieldCharacter(Element element, RunLook look) {
    switch (Xml.attribute(element, "fldCharType")) {
      case "begin" -> {
        instruction.setLength(0);
        inInstruction = true;
      }
      case "separate" -> {
        instructed();
        inResult = true;
      }
      default -> {
        instructed();
        if (counter != Counter.NONE) pageNumber(counter, look);
        inResult = false;
        counter = Counter.NONE;
      }
    }
  }

  /** Decides once what the instruction of a field asks for. */
  private void instructed() {
    if (inInstruction) counter = Counter.of(instruction.toString());
    inInstruction = false;
  }

  /** What a field may count. */
  private enum Counter {
    NONE,
    PAGE,
    PAGES;

    static Counter of(String instruction) {
      String upper = instruction.strip().toUpperCase(Locale.ROOT);
      if (upper.startsWith("NUMPAGES")) return PAGES;
      return upper.startsWith("PAGE") ? PAGE : NONE;
    }
  }

  private void pageNumber(Counter counter, RunLook look) {
    line.sized(look.size());
    Piece number =
        counter == Counter.PAGES
            ? Boxes.box(
                "page-number-citation-last", Boxes.attributes("ref-id", "section-1"), List.of())
            : Boxes.box("page-number", Map.of(), List.of());
    line.add(Boxes.box("inline", look.attributes(), List.of(number)));
  }
}
