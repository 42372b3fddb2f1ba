package org.miaopi.templates.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;

/** Documents and keys for the tests. */
final class Documents {

  static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  static final String IDENTIFIER =
      "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S";

  private Documents() {}

  static SigningKey key(SignatureAlgorithm algorithm) {
    return DevelopmentKey.create(KeyUse.SIGNING, algorithm, NOW, random()).key();
  }

  static SigningKey key() {
    return key(SignatureAlgorithm.P256);
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
