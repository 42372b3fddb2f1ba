package org.miaopi.templates.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jcajce.provider.asymmetric.util.EC5Util;
import org.bouncycastle.operator.ContentSigner;

/**
 * A key that signs, and the certificate of its public half. The private half may be in this process
 * or in a token that never gives it out. Immutable and thread-safe; everything that can be read
 * once has been read.
 */
public final class SigningKey {

  private final RawSigner signer;
  private final boolean repeatable;
  private final X509Certificate certificate;
  private final List<X509CertificateHolder> chain;
  private final SignatureAlgorithm algorithm;

  /**
   * @param issuers of the certificate, from the next on, without the root
   */
  SigningKey(
      RawSigner signer,
      X509Certificate certificate,
      List<X509Certificate> issuers,
      boolean repeatable) {
    this.signer = signer;
    this.repeatable = repeatable;
    this.certificate = certificate;
    this.algorithm = algorithm(certificate);
    this.chain =
        Stream.concat(Stream.of(certificate), issuers.stream()).map(SigningKey::holder).toList();
  }

  private static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new JcaX509CertificateHolder(certificate);
    } catch (CertificateEncodingException broken) {
      throw new IllegalArgumentException("Not a certificate", broken);
    }
  }

  /**
   * A key in this process.
   *
   * @throws IllegalArgumentException for another key than RSA of 2048 bits or more, P-256 or SM2
   */
  public static SigningKey of(PrivateKey key, X509Certificate certificate) {
    return of(new StoredKey(key, certificate, List.of()));
  }

  static SigningKey of(StoredKey stored) {
    X509Certificate certificate = stored.certificate();
    try {
      RawSigner signer = SoftwareSigner.of(stored.key(), algorithm(certificate));
      return new SigningKey(signer, certificate, stored.issuers(), true);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException("Not a key to sign with", unusable);
    }
  }

  /**
   * Opens the only key in a file of PKCS#12 (RFC 7292), or the one of that alias.
   *
   * @throws UnusableKey when the file cannot be used: unreadable, broken, another password, no such
   *     key, a certificate that is not valid now or of another key
   */
  public static SigningKey open(KeyFile file, Instant now) {
    return open(file.read(), now);
  }

  static SigningKey open(KeyContainer container, Instant now) {
    return valid(container.open(), container.toString(), now);
  }

  /**
   * Opens the only key of a PKCS#11 token, or the one of that alias.
   *
   * @throws UnusableKey as for a file
   */
  public static SigningKey open(KeyToken token, Instant now) {
    return valid(token.open(), token.toString(), now);
  }

  /** How it signs. */
  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** Whether the same content always gets the same signature. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /** The certificate of its public half. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** The same certificate as BouncyCastle reads it. */
  public X509CertificateHolder holder() {
    return chain.getFirst();
  }

  /**
   * The same certificate and those of its issuers up to the root, which is left out: what others
   * need to trust it.
   */
  public List<X509CertificateHolder> chain() {
    return chain;
  }

  /**
   * The signature of the bytes: PKCS #1 by an RSA key, the DER sequence of r and s (RFC 3279) by a
   * curve. A key in this process always gives the same; a token draws its own nonces for P-256.
   *
   * @throws IllegalStateException if the token does not sign
   */
  public byte[] sign(byte[] content) {
    try {
      return signer.sign(content);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The signing key does not sign", broken);
    }
  }

  /**
   * The same signature, of a curve as r and s side by side, 32 bytes each (JOSE, COSE).
   *
   * @throws IllegalStateException if the token does not sign
   */
  public byte[] signPlain(byte[] content) {
    byte[] signature = sign(content);
    if (!(certificate.getPublicKey() instanceof ECPublicKey curve)) {
      return signature;
    }
    try {
      var order = EC5Util.convertSpec(curve.getParams()).getN();
      var numbers = StandardDSAEncoding.INSTANCE.decode(order, signature);
      return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
    } catch (IOException broken) {
      throw new IllegalStateException("The signing key does not sign in DER", broken);
    }
  }

  /** For the builders of CMS and of certificates; what they sign is short. */
  public ContentSigner contentSigner() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    return new ContentSigner() {
      @Override
      public AlgorithmIdentifier getAlgorithmIdentifier() {
        return algorithm.identifier();
      }

      @Override
      public OutputStream getOutputStream() {
        return content;
      }

      @Override
      public byte[] getSignature() {
        return sign(content.toByteArray());
      }
    };
  }

  /** Names the certificate's subject only: a key never reaches a log. */
  @Override
  public String toString() {
    return "SigningKey[" + certificate.getSubjectX500Principal().getName() + "]";
  }

  private static SignatureAlgorithm algorithm(X509Certificate certificate) {
    PublicKey key = certificate.getPublicKey();
    return SignatureAlgorithm.of(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Not a key to sign with: " + key.getAlgorithm() + "; RSA, P-256 or SM2 is"));
  }

  private static SigningKey valid(SigningKey key, String place, Instant now) {
    X509Certificate certificate = key.certificate;
    Date date = Date.from(now);
    if (date.before(certificate.getNotBefore())) {
      throw new UnusableKey("key.early", place, certificate.getNotBefore().toInstant().toString());
    }
    if (date.after(certificate.getNotAfter())) {
      throw new UnusableKey("key.expired", place, certificate.getNotAfter().toInstant().toString());
    }
    if (!key.isOfItsCertificate()) throw new UnusableKey("key.mismatch", place);
    return key;
  }

  private boolean isOfItsCertificate() {
    byte[] probe = {1};
    try {
      Signature signature = Signature.getInstance(algorithm.standardName(), Cryptography.PROVIDER);
      signature.initVerify(certificate);
      signature.update(probe);
      return signature.verify(signer.sign(probe));
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }
}
