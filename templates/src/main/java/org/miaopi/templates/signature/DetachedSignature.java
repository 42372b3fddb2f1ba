package org.miaopi.templates.signature;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The CMS signature of a PAdES B-B document (ETSI EN 319 122-1): detached, naming its certificate
 * by signing-certificate-v2, without a signing time, which PAdES keeps in the document.
 */
final class DetachedSignature {

  private DetachedSignature() {}

  static byte[] over(InputStream content, SigningKey key) throws IOException {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var certificate = new JcaX509CertificateHolder(key.certificate());
      var builder = new SignerInfoGeneratorBuilder(digests);
      builder.setSignedAttributeGenerator(
          given ->
              withoutTime(
                  new DefaultSignedAttributeTableGenerator(named(key)).getAttributes(given)));
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(builder.build(KeySigner.of(key.privateKey()), certificate));
      generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
      return generator.generate(new SignedContent(content), false).getEncoded("DER");
    } catch (OperatorCreationException | CMSException | GeneralSecurityException broken) {
      throw new IllegalStateException("The document cannot be signed", broken);
    }
  }

  private static AttributeTable withoutTime(AttributeTable attributes) {
    return attributes.remove(CMSAttributes.signingTime);
  }

  private static AttributeTable named(SigningKey key) {
    SigningCertificateV2 reference =
        new SigningCertificateV2(new ESSCertIDv2(fingerprint(key.certificate())));
    return new AttributeTable(
        new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(reference)));
  }

  static byte[] fingerprint(X509Certificate certificate) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Not a certificate", broken);
    }
  }
}
