package org.miaopi.templates.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.miaopi.templates.signature.Bytes;

/**
 * The mark that a seal leaves in a document even when it no longer holds: the certificate, which
 * stands there several times. Packing the files anew, as editors do, does not hide it.
 */
final class SealMark {

  private static final int PARTS = 200;
  private static final int PART_BYTES = 1 << 20;
  private static final int TOTAL_BYTES = 16 << 20;

  private SealMark() {}

  static boolean isIn(byte[] file, List<X509Certificate> trusted) {
    List<byte[]> marks = trusted.stream().map(SealMark::mark).toList();
    return holds(file, marks) || isInParts(file, marks);
  }

  private static byte[] mark(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException broken) {
      throw new IllegalArgumentException("Not a certificate to trust", broken);
    }
  }

  private static boolean holds(byte[] bytes, List<byte[]> marks) {
    return marks.stream().anyMatch(it -> Bytes.lastIndexOf(bytes, it) >= 0);
  }

  /** Unpacks in bounds, and no further than to the first file that is larger than ours are. */
  private static boolean isInParts(byte[] file, List<byte[]> marks) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      int total = 0;
      for (int i = 0; i < PARTS && total < TOTAL_BYTES && zip.getNextEntry() != null; i++) {
        byte[] part = zip.readNBytes(PART_BYTES);
        if (holds(part, marks)) return true;
        if (part.length == PART_BYTES) return false;
        total += part.length;
      }
      return false;
    } catch (IOException | IllegalArgumentException damaged) {
      return false;
    }
  }
}
