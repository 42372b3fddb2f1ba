package org.miaopi.templates.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.timestamp.TimeStampAuthority;

/**
 * Signs a PDF as PAdES B-B, or with a time stamp as B-T (ETSI EN 319 142-1), and certifies it: no
 * change is allowed after (DocMDP, ISO 32000-2 12.8.2.2). The signature is appended as one
 * incremental update and stands invisibly on the first page; what people see is the seal that the
 * document already shows.
 */
public final class Signer {

  private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

  /** Room for the signature beside its certificate, for keys of up to 4096 bits. */
  private static final int ROOM = 2048;

  private Signer() {}

  /** The signed document without a time stamp. */
  public static byte[] sign(byte[] pdf, SigningKey key, Instant time) {
    return sign(pdf, key, time, null);
  }

  /**
   * The signed document; the same document, key, time and time stamp always give the same bytes.
   *
   * @param time stands in the document as its signing time (/M), to the second, in UTC
   * @param authority stamps the signature; null for none
   * @throws org.miaopi.templates.timestamp.TimeStampUnavailable when the authority does not stamp
   * @throws IllegalArgumentException when the bytes are no PDF, encrypted, or signed already
   */
  public static byte[] sign(
      byte[] pdf, SigningKey key, Instant time, @Nullable TimeStampAuthority authority) {
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      if (document.isEncrypted() || !document.getSignatureDictionaries().isEmpty()) {
        throw new IllegalArgumentException("Only a plain, unsigned PDF can be signed");
      }
      document.setDocumentId(time.toEpochMilli());
      int stampRoom = authority == null ? 0 : authority.room();
      options.setPreferredSignatureSize(key.certificate().getEncoded().length + ROOM + stampRoom);
      PDSignature signature = signature(time);
      certify(document, signature);
      document.addSignature(
          signature, content -> DetachedSignature.over(content, key, authority), options);
      ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
      document.saveIncremental(signed);
      return signed.toByteArray();
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("Not a PDF that can be signed", unreadable);
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException("Not a certificate", broken);
    }
  }

  private static PDSignature signature(Instant time) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PADES);
    Calendar date = GregorianCalendar.from(time.atZone(ZoneOffset.UTC));
    signature.setSignDate(date);
    return signature;
  }

  private static void certify(PDDocument document, PDSignature signature) {
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
    parameters.setInt(COSName.P, 1);
    parameters.setName(COSName.V, "1.2");

    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
    reference.setItem(COSName.getPDFName("TransformMethod"), DOC_MDP);
    reference.setItem(COSName.getPDFName("TransformParams"), parameters);

    COSArray references = new COSArray();
    references.add(reference);
    signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);

    COSDictionary permissions = new COSDictionary();
    permissions.setItem(DOC_MDP, signature);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.PERMS, permissions);
    catalog.setNeedToBeUpdated(true);
  }
}
