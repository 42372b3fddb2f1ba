package org.miaopi.templates.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.miaopi.templates.key.SignatureAlgorithm.RSA;
import static org.miaopi.templates.signature.Documents.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miaopi.templates.key.IssuedKey;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.key.Tool;

class SignerTest {

  @TempDir static Path folder;
  private static SigningKey key;
  private static byte[] signed;

  @BeforeAll
  static void sign() {
    key = Documents.key();
    signed = Signer.sign(Documents.certificate(), key, NOW);
  }

  @Test
  void pdfsigFindsTheSignatureValidOverTheWholeDocument() throws Exception {
    String report = pdfsig(signed);
    assertThat(report)
        .contains("Signature Type: ETSI.CAdES.detached")
        .contains("Signature Validation: Signature is Valid.")
        .contains("Total document signed")
        .contains("Signer Certificate Common Name: 秒批 Miaopi development signing")
        .contains("Signing Hash Algorithm: SHA-256");
  }

  @Test
  void pdfsigFindsASignatureOfAnRsaKeyValid() throws Exception {
    byte[] bytes = Signer.sign(Documents.certificate(), Documents.key(RSA), NOW);
    assertThat(pdfsig(bytes)).contains("Signature is Valid.").contains("Total document signed");
  }

  @Test
  void theDocumentIsOnlyAppendedTo() {
    byte[] before = Documents.certificate();
    assertThat(Arrays.copyOf(signed, before.length)).isEqualTo(before);
    assertThat(Documents.text(signed).split("%%EOF", -1)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void theSameDocumentKeyAndTimeGiveTheSameBytes(SignatureAlgorithm algorithm) {
    SigningKey any = Documents.key(algorithm);
    byte[] once = Signer.sign(Documents.certificate(), any, NOW);
    assertThat(Signer.sign(Documents.certificate(), any, NOW)).isEqualTo(once);
    assertThat(Signer.sign(Documents.certificate(), any, NOW.plusSeconds(1))).isNotEqualTo(once);
  }

  @Test
  void itIsPadesBaselineB() throws Exception {
    try (var document = Loader.loadPDF(signed)) {
      var signature = document.getSignatureDictionaries().getFirst();
      assertThat(signature.getFilter()).isEqualTo("Adobe.PPKLite");
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
      assertThat(signature.getSignDate().toInstant()).isEqualTo(NOW);
      var cms = Documents.cms(signature.getContents(signed));
      var signer = cms.getSignerInfos().iterator().next();
      var attributes = signer.getSignedAttributes();
      assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
      assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
    }
  }

  @Test
  void itCertifiesThatNothingMayChange() throws Exception {
    try (var document = Loader.loadPDF(signed)) {
      COSDictionary permissions = dictionary(document.getDocumentCatalog().getCOSObject(), "Perms");
      COSDictionary signature = dictionary(permissions, "DocMDP");
      assertThat(signature)
          .isEqualTo(document.getSignatureDictionaries().getFirst().getCOSObject());
      COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
      COSDictionary reference = (COSDictionary) references.getObject(0);
      assertThat(reference.getNameAsString("TransformMethod")).isEqualTo("DocMDP");
      assertThat(dictionary(reference, "TransformParams").getInt("P")).isEqualTo(1);
    }
  }

  @Test
  void theCertificatesOfItsIssuersUpToTheRootAreInside() throws Exception {
    IssuedKey issued = IssuedKey.create(NOW);
    byte[] document = Signer.sign(Documents.certificate(), issued.key(), NOW);
    assertThat(enclosed(document)).containsExactlyInAnyOrder("CN=Office", "CN=Authority");
    assertThat(DocumentVerifier.verify(document, List.of(issued.key().certificate())).state())
        .isEqualTo(DocumentVerdict.State.GENUINE);
    assertThat(pdfsig(document)).contains("Signature is Valid.").contains("Total document signed");
  }

  private static List<String> enclosed(byte[] file) throws Exception {
    try (var document = Loader.loadPDF(file)) {
      var signature = document.getSignatureDictionaries().getFirst();
      return Documents.cms(signature.getContents(file)).getCertificates().getMatches(null).stream()
          .map(it -> it.getSubject().toString())
          .toList();
    }
  }

  @Test
  void whatCannotBeSignedIsRefused() throws IOException {
    for (byte[] file : List.of(signed, elsewhere(), Documents.bytes("hello"), new byte[0])) {
      assertThatThrownBy(() -> Signer.sign(file, key, NOW))
          .hasMessage("Not an unsigned PDF that a template has printed");
    }
  }

  /** A sound PDF of another structure. */
  private static byte[] elsewhere() throws IOException {
    try (PDDocument document = Loader.loadPDF(Documents.certificate())) {
      return Documents.saved(document);
    }
  }

  private static COSDictionary dictionary(COSDictionary parent, String name) {
    return Objects.requireNonNull(parent.getCOSDictionary(COSName.getPDFName(name)));
  }

  private static String pdfsig(byte[] pdf) throws Exception {
    Files.write(folder.resolve("signed.pdf"), pdf);
    return Tool.run(folder, "pdfsig", "-nocert", "signed.pdf");
  }
}
