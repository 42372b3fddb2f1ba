package org.miaopi.templates.ofd.seal;

import static org.miaopi.templates.ofd.seal.ElectronicSeal.der;
import static org.miaopi.templates.ofd.seal.ElectronicSeal.number;
import static org.miaopi.templates.ofd.seal.ElectronicSeal.sequence;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.miaopi.templates.key.Cryptography;
import org.miaopi.templates.key.SignatureAlgorithm;

/**
 * What a seal signs of a document (SES_Signature of GB/T 38540-2020).
 *
 * @param container the SM3 hash of all bytes that stand before the signature in the file
 */
public record SealSignature(byte[] container) {

  /** Of the extension that holds the hash of the container; free for everybody (X.667). */
  private static final ASN1ObjectIdentifier CONTAINER =
      new ASN1ObjectIdentifier("2.25.208137640412913857236894158317250943672");

  private static final int EXTENSIONS = 5;

  /**
   * Signs a document; the same arguments always give the same bytes.
   *
   * @param description the file Signature.xml, which lists the hashes of all others
   * @param path of that file
   * @param container the hash of all bytes that stand before the signature in the file
   */
  public static byte[] sign(
      ElectronicSeal seal, byte[] description, String path, byte[] container, Instant time) {
    DERSequence extension =
        sequence(CONTAINER, ASN1Boolean.FALSE, new DEROctetString(container)); // as others read it
    DERSequence signed =
        sequence(
            number(ElectronicSeal.VERSION),
            seal.structure(),
            new ASN1GeneralizedTime(Date.from(time), Locale.ROOT),
            new DERBitString(Sm3.of(description)),
            new DERIA5String(path),
            new DERTaggedObject(true, 0, sequence(extension)));
    return der(
        sequence(
            signed,
            new DEROctetString(ElectronicSeal.encoded(seal.key().certificate())),
            GMObjectIdentifiers.sm2sign_with_sm3,
            new DERBitString(seal.key().sign(der(signed)))));
  }

  /**
   * Reads a signature that the key of a trusted certificate made as {@link #sign} does; empty for
   * any other bytes.
   */
  public static Optional<SealSignature> read(byte[] bytes, List<X509Certificate> trusted) {
    try {
      ASN1Sequence signature = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(bytes));
      if (signature.size() != 4 || !Arrays.equals(signature.getEncoded("DER"), bytes)) {
        return Optional.empty();
      }
      if (!GMObjectIdentifiers.sm2sign_with_sm3.equals(signature.getObjectAt(2))) {
        return Optional.empty();
      }
      ASN1Sequence signed = ASN1Sequence.getInstance(signature.getObjectAt(0));
      byte[] certificate = ASN1OctetString.getInstance(signature.getObjectAt(1)).getOctets();
      byte[] value = ASN1BitString.getInstance(signature.getObjectAt(3)).getOctets();
      for (X509Certificate each : trusted) {
        if (!Arrays.equals(certificate, ElectronicSeal.encoded(each))) continue;
        return isBy(each, signed, value) ? Optional.of(content(signed)) : Optional.empty();
      }
      return Optional.empty();
    } catch (IOException | GeneralSecurityException | RuntimeException hostile) {
      return Optional.empty(); // the parser throws of all kinds
    }
  }

  private static boolean isBy(X509Certificate certificate, ASN1Sequence signed, byte[] value)
      throws GeneralSecurityException, IOException {
    Signature signature =
        Signature.getInstance(SignatureAlgorithm.SM2.standardName(), Cryptography.PROVIDER);
    signature.initVerify(certificate);
    signature.update(signed.getEncoded("DER"));
    return signature.verify(value);
  }

  private static SealSignature content(ASN1Sequence signed) {
    ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(signed.getObjectAt(EXTENSIONS));
    ASN1Sequence extension =
        ASN1Sequence.getInstance(ASN1Sequence.getInstance(tagged, true).getObjectAt(0));
    if (!CONTAINER.equals(extension.getObjectAt(0))) {
      throw new IllegalArgumentException("Signed by this key, but not as a document");
    }
    return new SealSignature(ASN1OctetString.getInstance(extension.getObjectAt(2)).getOctets());
  }
}
