package org.miaopi.templates.ofd.seal;

import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash of GB/T 32905. */
public final class Sm3 {

  private Sm3() {}

  /** The 32 bytes of the hash. */
  public static byte[] of(byte[] content) {
    return of(content, content.length);
  }

  /** Of the first bytes. */
  public static byte[] of(byte[] content, int length) {
    SM3Digest digest = new SM3Digest();
    digest.update(content, 0, length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }
}
