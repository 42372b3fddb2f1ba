package org.miaopi.templates.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/**
 * Signs in this process, so that the same content and key always give the same signature: RSA by
 * PKCS #1, curves by the nonces of RFC 6979, which also need no randomness that could fail.
 */
final class SoftwareSigner {

  private SoftwareSigner() {}

  static RawSigner of(PrivateKey key, SignatureAlgorithm algorithm)
      throws GeneralSecurityException {
    return algorithm == SignatureAlgorithm.RSA ? rsa(key) : curve(key, algorithm);
  }

  private static RawSigner rsa(PrivateKey key) {
    return content -> {
      Signature signature =
          Signature.getInstance(SignatureAlgorithm.RSA.standardName(), Cryptography.PROVIDER);
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    };
  }

  private static RawSigner curve(PrivateKey key, SignatureAlgorithm algorithm)
      throws GeneralSecurityException {
    ECPrivateKeyParameters parameters = parameters(key);
    return content -> {
      boolean national = algorithm == SignatureAlgorithm.SM2;
      Signer signer = national ? new SM2Signer() : ecdsa();
      CipherParameters with =
          national
              ? new ParametersWithRandom(parameters, new SealNonces(parameters, content))
              : parameters;
      signer.init(true, with);
      signer.update(content, 0, content.length);
      try {
        return signer.generateSignature();
      } catch (CryptoException broken) {
        throw new GeneralSecurityException(broken);
      }
    };
  }

  private static Signer ecdsa() {
    return new DSADigestSigner(
        new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), new SHA256Digest());
  }

  private static ECPrivateKeyParameters parameters(PrivateKey key) throws GeneralSecurityException {
    try {
      return (ECPrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded());
    } catch (IOException | RuntimeException unusable) {
      throw new GeneralSecurityException("Not a private key of a curve", unusable);
    }
  }
}
