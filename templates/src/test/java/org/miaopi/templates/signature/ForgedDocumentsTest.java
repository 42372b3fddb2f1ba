package org.miaopi.templates.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.signature.DocumentVerdict.State.ALTERED;
import static org.miaopi.templates.signature.DocumentVerdict.State.GENUINE;
import static org.miaopi.templates.signature.DocumentVerdict.State.NOT_OURS;
import static org.miaopi.templates.signature.Documents.NOW;
import static org.miaopi.templates.signature.Documents.bytes;
import static org.miaopi.templates.signature.Documents.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.CollectionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miaopi.templates.key.IssuedKey;
import org.miaopi.templates.key.SigningKey;

/**
 * Forgeries that other viewers were taken in by: shadow content, wrapping, updates that show
 * something else, and what is copied from a document of ours onto another.
 */
@Timeout(20)
class ForgedDocumentsTest {

  private static SigningKey key;
  private static SigningKey foreign;
  private static byte[] signed;

  @BeforeAll
  static void sign() {
    key = Documents.key();
    foreign = Documents.key();
    signed = Signer.sign(Documents.certificate(), key, NOW);
  }

  /** Each is well-formed by itself, and ends in a cross reference that leads back to ours. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hidden layer shown         | 90 0 obj<</Type/OCG/Name(shadow)>>endobj 1 0 obj<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[90 0 R]/D<</ON[90 0 R]>>>>>>endobj
          annotation over the page   | 90 0 obj<</Type/Annot/Subtype/FreeText/Rect[0 0 600 800]/Contents(forged)>>endobj
          field over the page        | 90 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(forged)/Rect[0 0 600 800]>>endobj
          appearance of the signature| 90 0 obj<</Type/Annot/Subtype/Widget/FT/Sig/AP<</N 91 0 R>>>>endobj
          another catalogue          | 90 0 obj<</Type/Catalog/Pages 91 0 R>>endobj trailer<</Root 90 0 R/Size 99/Prev 9>>
          other pages                | 2 0 obj<</Type/Pages/Kids[90 0 R]/Count 1>>endobj
          stream of cross references | 90 0 obj<</Type/XRef/W[1 2 1]/Size 99/Index[1 1]/Root 1 0 R/Length 4>>stream\\n1234\\nendstream endobj
          objects in a stream        | 90 0 obj<</Type/ObjStm/N 1/First 4/Length 8>>stream\\n2 0 <<>>\\nendstream endobj
          the same number twice      | 2 0 obj<<>>endobj 2 0 obj<</Type/Pages/Kids[90 0 R]>>endobj
          cross references in circles| xref\\n0 0\\ntrailer<</Prev 9/Size 1/Root 1 0 R>>
          no cross references before | xref\\n0 0\\ntrailer<</Size 1/Root 1 0 R>>
          changes allowed            | 1 0 obj<</Type/Catalog/Pages 2 0 R/Perms<<>>>>endobj
          changes of fields allowed  | 90 0 obj<</Type/TransformParams/P 3/V/1.2>>endobj
          security store             | 90 0 obj<</Type/DSS/Certs[91 0 R]>>endobj
          time stamp of the document | 90 0 obj<</Type/DocTimeStamp/SubFilter/ETSI.RFC3161/Contents<00>>>endobj
          only a comment             | % nothing
          """)
  void anUpdateOfAnyKindIsNoticed(String name, String update) {
    String lines = update.replace("\\n", "\n");
    assertState(join(signed, bytes("\n" + lines + "\nstartxref\n9\n%%EOF\n")), ALTERED);
    assertState(bytes(text(signed).replaceFirst("endobj", "endobj " + hold(lines) + " ")), ALTERED);
  }

  @Test
  void aSecondSignatureByAnotherIsNoticed() throws Exception {
    assertState(Documents.signedElsewhere(signed, foreign), ALTERED);
  }

  /** Our mark is told where the copy keeps it legible. */
  @Test
  void aCopySavedAnewIsNoticed() throws Exception {
    try (PDDocument document = Loader.loadPDF(signed)) {
      assertState(Documents.saved(document), NOT_OURS);
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      document.save(plain, CompressParameters.NO_COMPRESSION);
      assertState(plain.toByteArray(), ALTERED);
    }
  }

  @Test
  void digitsWrittenInAnotherWayAreNoticed() {
    SignedFile parts = SignedFile.read(signed).orElseThrow();
    String file = text(signed);
    String digits = file.substring(parts.gap(), parts.resume());
    String small = digits.toLowerCase(Locale.ROOT);
    assertThat(small).isNotEqualTo(digits);
    assertState(bytes(file.replace(digits, small)), ALTERED);
  }

  @Test
  void oursInsideAnotherDocumentIsNotThatDocument() throws Exception {
    assertState(carrier(null), ALTERED);
    assertState(carrier(COSName.FLATE_DECODE), NOT_OURS);
    assertState(Documents.signedElsewhere(carrier(null), foreign), ALTERED);
    assertState(Documents.signedElsewhere(carrier(COSName.FLATE_DECODE), foreign), NOT_OURS);
  }

  /** The digits of the signature are all that it does not cover itself. */
  @Test
  void anIssuersCertificateTakenOutOfASignatureIsNoticed() throws Exception {
    IssuedKey issued = IssuedKey.create(NOW);
    byte[] whole = Signer.sign(Documents.certificate(), issued.key(), NOW);
    SignedFile parts = SignedFile.read(whole).orElseThrow();
    CMSSignedData cms = Documents.cms(parts.signature());
    var alone = new CollectionStore<>(List.of(issued.key().holder()));
    byte[] less =
        CMSSignedData.replaceCertificatesAndCRLs(cms, alone, null, null).getEncoded("DER");
    String digits = HexFormat.of().withUpperCase().formatHex(less);
    byte[] forged = whole.clone();
    Arrays.fill(forged, parts.gap() + 1, parts.resume() - 1, (byte) '0');
    System.arraycopy(bytes(digits), 0, forged, parts.gap() + 1, digits.length());
    var trusted = List.of(issued.key().certificate());
    assertThat(DocumentVerifier.verify(whole, trusted).state()).isEqualTo(GENUINE);
    assertThat(DocumentVerifier.verify(forged, trusted).state()).isEqualTo(ALTERED);
  }

  @Test
  void whatOursShowsProvesNothingOnAnother() throws Exception {
    try (PDDocument ours = Loader.loadPDF(signed);
        PDDocument copy = new PDDocument()) {
      PDPage page = copy.importPage(ours.getPage(0));
      page.getCOSObject().removeItem(COSName.ANNOTS);
      copy.setDocumentInformation(ours.getDocumentInformation());
      byte[] forged = Documents.saved(copy);
      assertState(forged, NOT_OURS);
      assertState(Documents.signedElsewhere(forged, foreign), NOT_OURS);
    }
  }

  @Test
  void ourNameInASignatureOfAnotherProvesNothing() {
    byte[] forged = Signer.sign(Documents.certificate(), foreign, NOW);
    String name = key.certificate().getSubjectX500Principal().getName();
    assertState(join(forged, bytes("% " + name)), NOT_OURS);
  }

  /** Another document to which ours is attached. */
  private static byte[] carrier(@Nullable COSName filter) throws Exception {
    try (PDDocument document = Loader.loadPDF(Documents.certificate())) {
      PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(signed), filter);
      PDComplexFileSpecification attached = new PDComplexFileSpecification();
      attached.setFile("certificate.pdf");
      attached.setEmbeddedFile(file);
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("certificate.pdf", attached));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
      return Documents.saved(document);
    }
  }

  /** As a replacement that holds no references of its own. */
  private static String hold(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static void assertState(byte[] file, DocumentVerdict.State state) {
    assertThat(DocumentVerifier.verify(file, List.of(key.certificate())))
        .isEqualTo(new DocumentVerdict(state, null));
  }

  private static byte[] join(byte[]... files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] file : files) all.writeBytes(file);
    return all.toByteArray();
  }
}
