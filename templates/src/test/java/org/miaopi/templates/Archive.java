package org.miaopi.templates;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF says of a document as PDF/A-2u. */
public final class Archive {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Archive() {}

  /** Its objections, each with the clause of ISO 19005-2 and the place; none if it conforms. */
  public static List<String> objections(byte[] pdf) {
    VeraPDFFoundry judges = Foundries.defaultInstance();
    try (PDFAParser document =
            judges.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
        PDFAValidator judge = judges.createValidator(PDFAFlavour.PDFA_2_U, false)) {
      return judge.validate(document).getTestAssertions().stream()
          .map(
              it ->
                  "%s %s: %s"
                      .formatted(
                          it.getRuleId().getClause(),
                          it.getLocation().getContext(),
                          it.getMessage()))
          .toList();
    } catch (Exception unreadable) {
      throw new IllegalArgumentException("Not a PDF that veraPDF reads", unreadable);
    }
  }
}
