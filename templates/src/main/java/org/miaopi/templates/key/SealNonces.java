package org.miaopi.templates.key;

import java.security.SecureRandom;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/** The nonces of RFC 6979 by SM3, in the form in which the SM2 signer asks for them. */
@SuppressWarnings("serial") // never serialized
final class SealNonces extends SecureRandom {

  private final HMacDSAKCalculator calculator = new HMacDSAKCalculator(new SM3Digest());

  SealNonces(ECPrivateKeyParameters key, byte[] content) {
    SM3Digest digest = new SM3Digest();
    digest.update(content, 0, content.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    calculator.init(key.getParameters().getN(), key.getD(), hash);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    byte[] nonce = BigIntegers.asUnsignedByteArray(bytes.length, calculator.nextK());
    System.arraycopy(nonce, 0, bytes, 0, bytes.length);
  }
}
