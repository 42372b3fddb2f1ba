package org.miaopi.templates.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Documents and keys for the tests. */
final class Documents {

  static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final char[] PASSWORD = "correct horse".toCharArray();
  static final String IDENTIFIER =
      "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S";

  private Documents() {}

  static SigningKey key(Path folder) {
    return SigningKey.loadOrCreate(folder.resolve("key.p12"), PASSWORD, CLOCK, random());
  }

  /** A key as a certification authority might give one out. */
  static SigningKey rsaKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048, random());
      KeyPair pair = generator.generateKeyPair();
      X500Name name = new X500Name("CN=历城区民政局");
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.TEN,
              Date.from(NOW),
              Date.from(NOW.plusSeconds(60)),
              name,
              pair.getPublic());
      var certificate =
          builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
      return new SigningKey(
          pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(certificate));
    } catch (GeneralSecurityException | OperatorCreationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static SecureRandom random() {
    try {
      return SecureRandom.getInstance("DRBG");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static byte[] certificate() {
    return certificate(PDRectangle.A4);
  }

  static byte[] certificate(PDRectangle size) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(size);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 20);
        content.newLineAtOffset(60, 200);
        content.showText("Senior Citizen Privilege Card");
        content.endText();
      }
      document.getDocumentInformation().setKeywords(IDENTIFIER);
      document.setDocumentId(1L);
      return saved(document);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
