package org.miaopi.templates.signature;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/**
 * Signs with SHA-256 so that the same content and key always give the same signature: RSA by PKCS
 * #1, elliptic curves by the nonces of RFC 6979, which also need no randomness that could fail.
 */
final class KeySigner implements ContentSigner {

  private static final Provider PROVIDER = new BouncyCastleProvider();

  private final PrivateKey key;
  private final boolean curve;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  private KeySigner(PrivateKey key) {
    this.key = key;
    this.curve = key.getAlgorithm().equals("EC");
  }

  static boolean canUse(PrivateKey key) {
    return key.getAlgorithm().equals("EC") || key.getAlgorithm().equals("RSA");
  }

  static KeySigner of(PrivateKey key) {
    return new KeySigner(key);
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new DefaultSignatureAlgorithmIdentifierFinder()
        .find(curve ? "SHA256withECDSA" : "SHA256withRSA");
  }

  /** What is signed is short, a certificate or the attributes of a signature. */
  @Override
  public OutputStream getOutputStream() {
    return content;
  }

  @Override
  public byte[] getSignature() {
    try {
      Signature signature =
          Signature.getInstance(curve ? "SHA256withECDDSA" : "SHA256withRSA", PROVIDER);
      signature.initSign(key);
      signature.update(content.toByteArray());
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The key cannot sign", broken);
    }
  }
}
