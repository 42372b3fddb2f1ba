package org.miaopi.templates.signature;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.key.Cryptography;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.timestamp.TimeStampAuthority;

/**
 * The CMS signature of a PAdES document (RFC 5652, ETSI EN 319 122-1): detached, with its
 * certificate and those of its issuers, all named by signing-certificate-v2, without a signing
 * time, which PAdES keeps in the document.
 */
final class DetachedSignature {

  private static final DigestCalculatorProvider DIGESTS = digests();

  private DetachedSignature() {}

  static byte[] over(InputStream content, SigningKey key, @Nullable TimeStampAuthority authority) {
    try {
      var builder = new SignerInfoGeneratorBuilder(DIGESTS);
      builder.setSignedAttributeGenerator(
          given ->
              withoutTime(
                  new DefaultSignedAttributeTableGenerator(named(key)).getAttributes(given)));
      if (authority != null) builder.setUnsignedAttributeGenerator(it -> stamped(it, authority));
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(builder.build(key.contentSigner(), key.holder()));
      for (X509CertificateHolder each : key.chain()) generator.addCertificate(each);
      return generator.generate(new SignedContent(content), false).getEncoded("DER");
    } catch (OperatorCreationException | CMSException | IOException broken) {
      throw new IllegalStateException("The document cannot be signed", broken);
    }
  }

  /** The time stamp is over the value of the signature (ETSI EN 319 122-1 5.3). */
  @SuppressWarnings("rawtypes") // as the builder declares it
  private static AttributeTable stamped(Map parameters, TimeStampAuthority authority) {
    byte[] signature = (byte[]) parameters.get(CMSAttributeTableGenerator.SIGNATURE);
    ContentInfo token = ContentInfo.getInstance(authority.stamp(Objects.requireNonNull(signature)));
    return new AttributeTable(
        new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)));
  }

  /** SHA-256 by the Java platform, which has it in hardware; others by the provider. */
  private static DigestCalculatorProvider digests() {
    try {
      var fast = new JcaDigestCalculatorProviderBuilder().build();
      var other =
          new JcaDigestCalculatorProviderBuilder().setProvider(Cryptography.PROVIDER).build();
      return algorithm ->
          algorithm.getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
              ? fast.get(algorithm)
              : other.get(algorithm);
    } catch (OperatorCreationException missing) {
      throw new IllegalStateException("This Java has no digests", missing);
    }
  }

  private static AttributeTable withoutTime(AttributeTable attributes) {
    return attributes.remove(CMSAttributes.signingTime);
  }

  private static AttributeTable named(SigningKey key) {
    ESSCertIDv2[] chain =
        key.chain().stream()
            .map(it -> new ESSCertIDv2(fingerprint(it)))
            .toArray(ESSCertIDv2[]::new);
    return new AttributeTable(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(chain))));
  }

  static byte[] fingerprint(X509CertificateHolder certificate) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("Not a certificate", broken);
    }
  }
}
