package org.miaopi.templates.signature;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.signature.DocumentVerdict.State;

/**
 * Tells whether a file is a document that {@link Signer} made, unchanged. It knows the one
 * structure that the signer writes and allows no other: one signature whose byte range is the whole
 * file but for the hexadecimal digits of the signature itself. Nothing of a file is parsed as PDF
 * before its signature has proven every byte of it, and nothing is ever fetched.
 */
public final class DocumentVerifier {

  private static final int LARGEST = 64 << 20;

  private DocumentVerifier() {}

  /**
   * The verdict on any bytes; it never throws, whatever they are.
   *
   * @param trusted the certificates of the keys that signed over the years, themselves, not their
   *     authorities
   */
  public static DocumentVerdict verify(byte[] file, List<X509Certificate> trusted) {
    return verify(file, trusted, List.of());
  }

  /**
   * The same, where signatures may carry time stamps.
   *
   * @param authorities the certificates of the time stamp authorities, or of who certified them; a
   *     time stamp of any other makes a file an altered one
   */
  public static DocumentVerdict verify(
      byte[] file, List<X509Certificate> trusted, List<X509Certificate> authorities) {
    if (file.length > LARGEST) return new DocumentVerdict(State.NOT_OURS, null);
    Optional<SignedFile> signed = SignedFile.read(file);
    if (signed.isPresent() && TrustedSignature.holds(signed.get(), trusted, authorities)) {
      return new DocumentVerdict(State.GENUINE, identifier(file));
    }
    boolean marked = trusted.stream().anyMatch(it -> TrustMark.isIn(file, it));
    return new DocumentVerdict(marked ? State.ALTERED : State.NOT_OURS, null);
  }

  /** The keywords; the file is proven to be our own by now. */
  private static @Nullable String identifier(byte[] genuine) {
    try (PDDocument document = Loader.loadPDF(genuine)) {
      String keywords = document.getDocumentInformation().getKeywords();
      return keywords == null || keywords.isBlank() ? null : keywords;
    } catch (IOException unreadable) {
      throw new IllegalStateException("A document of our own cannot be read", unreadable);
    }
  }
}
