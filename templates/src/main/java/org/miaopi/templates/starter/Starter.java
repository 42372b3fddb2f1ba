package org.miaopi.templates.starter;

import java.util.function.Function;

/** The templates to start from; each writes a Word document for what it is to show. */
public enum Starter {
  LICENCE("licence", Licence::docx),
  PERMIT("permit", Permit::docx),
  CARD("card", Card::docx),
  PROOF("proof", Proof::docx),
  RECEIPT("receipt", Receipt::docx),
  BILINGUAL("bilingual", Bilingual::docx),
  BLANK_PORTRAIT("blank-portrait", content -> Blank.docx(content, Sheet.A4_SHORT, Sheet.A4_LONG)),
  BLANK_LANDSCAPE("blank-landscape", content -> Blank.docx(content, Sheet.A4_LONG, Sheet.A4_SHORT));

  private final String id;
  private final Function<StarterContent, byte[]> writing;

  Starter(String id, Function<StarterContent, byte[]> writing) {
    this.id = id;
    this.writing = writing;
  }

  /** As addresses and texts name it. */
  public String id() {
    return id;
  }

  /** The Word document; the same content gives the same bytes. */
  public byte[] docx(StarterContent content) {
    return writing.apply(content);
  }
}
