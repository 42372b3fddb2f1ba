package org.miaopi.templates.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.docx4j.Docx4J;
import org.docx4j.convert.out.FOSettings;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** The plain way of docx4j: the document becomes formatting objects, FOP makes a PDF of them. */
final class Docx4jFo implements Way {

  private final byte[] docx;

  Docx4jFo(byte[] docx) {
    this.docx = docx;
  }

  @Override
  public int document(int number) throws Exception {
    var word = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
    FOSettings settings = Docx4J.createFOSettings();
    settings.setOpcPackage(word);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    Docx4J.toFO(settings, pdf, Docx4J.FLAG_EXPORT_PREFER_NONXSL);
    return pdf.size();
  }
}
