package org.miaopi.templates.ofd.seal;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;

/**
 * A seal (SESeal of GB/T 38540-2020): a picture, and who may seal with it, signed by its maker.
 * Here the holder of the key makes its own seals, valid as long as its certificate. The same key,
 * name, number and picture always give the same seal. Immutable.
 */
public final class ElectronicSeal {

  /** The version of the structures of 2020. */
  static final int VERSION = 4;

  private static final int OF_ORGANIZATION = 1;
  private static final int CERTIFICATES = 1;

  private final SigningKey key;
  private final DERSequence structure;

  private ElectronicSeal(SigningKey key, DERSequence structure) {
    this.key = key;
    this.structure = structure;
  }

  /**
   * Makes a seal.
   *
   * @param key SM2
   * @param number of the seal, in ASCII
   * @param picture an OFD document of one page
   * @param width of the picture, in millimetres, as its height
   */
  public static ElectronicSeal make(
      SigningKey key, String name, String number, byte[] picture, int width, int height) {
    if (key.algorithm() != SignatureAlgorithm.SM2) {
      throw new IllegalArgumentException("A seal of GB/T 38540 is made by an SM2 key");
    }
    DEROctetString certificate = new DEROctetString(encoded(key.certificate()));
    DERSequence information = information(key, name, number, picture, width, height);
    return new ElectronicSeal(
        key,
        new DERSequence(
            new ASN1Encodable[] {
              information,
              certificate,
              GMObjectIdentifiers.sm2sign_with_sm3,
              new DERBitString(key.sign(der(information)))
            }));
  }

  /** In DER, as it is kept in a file. */
  public byte[] encoded() {
    return der(structure);
  }

  /** Who seals with it. */
  SigningKey key() {
    return key;
  }

  DERSequence structure() {
    return structure;
  }

  private static DERSequence information(
      SigningKey key, String name, String number, byte[] picture, int width, int height) {
    DERSequence header = sequence(new DERIA5String("ES"), number(VERSION), new DERIA5String("MP"));
    X509Certificate certificate = key.certificate();
    var from = new ASN1GeneralizedTime(certificate.getNotBefore(), Locale.ROOT);
    var until = new ASN1GeneralizedTime(certificate.getNotAfter(), Locale.ROOT);
    DERSequence property =
        sequence(
            number(OF_ORGANIZATION),
            new DERUTF8String(name),
            number(CERTIFICATES),
            sequence(new DEROctetString(encoded(certificate))),
            from,
            from,
            until);
    DERSequence shown =
        sequence(
            new DERIA5String("ofd"), new DEROctetString(picture), number(width), number(height));
    return sequence(header, new DERIA5String(number), property, shown);
  }

  static DERSequence sequence(ASN1Encodable... elements) {
    return new DERSequence(elements);
  }

  static ASN1Integer number(int number) {
    return new ASN1Integer(number);
  }

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException broken) {
      throw new IllegalArgumentException("Not a certificate", broken);
    }
  }

  static byte[] der(DERSequence structure) {
    try {
      return structure.getEncoded("DER");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
