package org.miaopi.templates.signature;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.miaopi.templates.key.Cryptography;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.timestamp.TimeStampToken;
import org.miaopi.templates.timestamp.UntrustedTimeStamp;

/** Says whether the signature of a file was made over it with the key of a trusted certificate. */
final class TrustedSignature {

  private static final ASN1ObjectIdentifier NAMED_BY = NISTObjectIdentifiers.id_sha256;

  private TrustedSignature() {}

  /**
   * @param authorities whose time stamps are trusted; a signature without one needs none
   */
  static boolean holds(
      SignedFile file, List<X509Certificate> trusted, List<X509Certificate> authorities) {
    try {
      var content = new SignedContent(file.content());
      var signature = new CMSSignedData(content, onlyObject(file.signature()));
      Collection<SignerInformation> signers = signature.getSignerInfos().getSigners();
      if (signers.size() != 1) return false;
      SignerInformation signer = signers.iterator().next();
      for (X509Certificate certificate : trusted) {
        if (signer.getSID().match(new JcaX509CertificateHolder(certificate))) {
          return isPlain(signature, certificate)
              && isAllowed(signer, algorithm(certificate))
              && names(signer, signature, certificate)
              && isBy(signer, certificate)
              && isStampedOrBare(signer, authorities);
        }
      }
      return false;
    } catch (CMSException
        | IOException
        | OperatorCreationException
        | CertificateEncodingException
        | UntrustedTimeStamp
        | RuntimeException hostile) { // the parser throws of all kinds
      return false;
    }
  }

  /** The object in distinguished encoding, followed by nothing but the zeros that fill the gap. */
  private static ContentInfo onlyObject(byte[] bytes) throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(bytes)) {
      ASN1Primitive object = in.readObject();
      if (object == null) throw new IOException("Empty");
      byte[] encoded = object.getEncoded("DER");
      if (!Arrays.equals(bytes, Arrays.copyOf(encoded, bytes.length))) {
        throw new IOException("Not one object in DER");
      }
      ContentInfo content = ContentInfo.getInstance(object);
      if (!content.getContentType().equals(CMSObjectIdentifiers.signedData)) {
        throw new IOException("Not signed data");
      }
      return content;
    }
  }

  /** What the signature itself does not protect must be as the signer writes it. */
  private static boolean isPlain(CMSSignedData signature, X509Certificate certificate) {
    return signature.getVersion() == 1
        && signature.isDetachedSignature()
        && signature.getDigestAlgorithmIDs().equals(Set.of(algorithm(certificate).digest()))
        && signature.getCRLs().getMatches(null).isEmpty();
  }

  private static boolean isAllowed(SignerInformation signer, SignatureAlgorithm algorithm) {
    return signer.getVersion() == 1
        && signer.getDigestAlgorithmID().equals(algorithm.digest())
        && signer.toASN1Structure().getDigestEncryptionAlgorithm().equals(algorithm.identifier())
        && signer.getSignedAttributes() != null;
  }

  /**
   * The signature must name under its protection (signing-certificate-v2) its certificate first,
   * and all others that are with it.
   */
  private static boolean names(
      SignerInformation signer, CMSSignedData signature, X509Certificate certificate)
      throws CertificateEncodingException {
    AttributeTable attributes = signer.getSignedAttributes();
    Attribute reference = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (reference == null || reference.getAttrValues().size() != 1) return false;
    List<String> named = new ArrayList<>();
    var chain = SigningCertificateV2.getInstance(reference.getAttrValues().getObjectAt(0));
    for (ESSCertIDv2 each : chain.getCerts()) {
      if (!each.getHashAlgorithm().getAlgorithm().equals(NAMED_BY)) return false;
      named.add(HexFormat.of().formatHex(each.getCertHash()));
    }
    List<String> enclosed =
        signature.getCertificates().getMatches(null).stream().map(TrustedSignature::name).toList();
    return !named.isEmpty()
        && named.getFirst().equals(name(new JcaX509CertificateHolder(certificate)))
        && enclosed.size() == named.size()
        && Set.copyOf(enclosed).equals(Set.copyOf(named));
  }

  private static String name(X509CertificateHolder certificate) {
    return HexFormat.of().formatHex(DetachedSignature.fingerprint(certificate));
  }

  private static boolean isBy(SignerInformation signer, X509Certificate certificate)
      throws CMSException, OperatorCreationException {
    return signer.verify(
        new JcaSimpleSignerInfoVerifierBuilder()
            .setProvider(Cryptography.PROVIDER)
            .build(certificate));
  }

  /** Nothing beside the signature, or one time stamp over its value. */
  private static boolean isStampedOrBare(
      SignerInformation signer, List<X509Certificate> authorities)
      throws IOException, UntrustedTimeStamp {
    AttributeTable beside = signer.getUnsignedAttributes();
    if (beside == null) return true;
    Attribute stamp = beside.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    if (beside.size() != 1 || stamp == null || stamp.getAttrValues().size() != 1) return false;
    byte[] token = stamp.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded("DER");
    TimeStampToken.check(token, signer.getSignature(), authorities);
    return true;
  }

  private static SignatureAlgorithm algorithm(X509Certificate certificate) {
    return SignatureAlgorithm.of(certificate.getPublicKey()).orElseThrow();
  }
}
