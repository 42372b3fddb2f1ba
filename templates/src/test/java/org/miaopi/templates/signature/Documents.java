package org.miaopi.templates.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSSignedData;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.pdf.FontShelf;
import org.miaopi.templates.pdf.PdfFile;
import org.miaopi.templates.pdf.PdfProperties;
import org.miaopi.templates.sheet.Mark;
import org.miaopi.templates.sheet.Sheet;

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
    return certificate(IDENTIFIER);
  }

  /** As a template prints it: a frame on a card. */
  static byte[] certificate(String identifier) {
    Sheet sheet = new Sheet(243, 153, List.of(new Mark.Fill(20, 20, 203, 2, 0xc8161d)));
    return PdfFile.write(
        List.of(sheet),
        new FontShelf(Map.of()),
        name -> null,
        new PdfProperties("老年人优待证", "济南市历城区民政局", identifier, NOW));
  }

  /** A document of any structure, signed with the means of another program. */
  static byte[] signedElsewhere(byte[] pdf, SigningKey key) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
      document.addSignature(signature, content -> DetachedSignature.over(content, key, null));
      ByteArrayOutputStream signed = new ByteArrayOutputStream();
      document.saveIncremental(signed);
      return signed.toByteArray();
    }
  }

  /** What the digits of a signature hold before the zeros that fill its room. */
  static CMSSignedData cms(byte[] signature) throws Exception {
    try (ASN1InputStream in = new ASN1InputStream(signature)) {
      return new CMSSignedData(ContentInfo.getInstance(in.readObject()));
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
