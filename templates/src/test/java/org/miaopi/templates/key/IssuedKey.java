package org.miaopi.templates.key;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key whose certificate an authority issued that a root certified, from a PKCS#12 file with all
 * three.
 */
public record IssuedKey(SigningKey key, X509Certificate authority, X509Certificate root) {

  public static IssuedKey create(Instant now) throws Exception {
    KeyPair root = pair();
    KeyPair authority = pair();
    KeyPair own = pair();
    X509Certificate top = certificate("CN=Root", "CN=Root", root, root, true, now);
    X509Certificate middle = certificate("CN=Authority", "CN=Root", authority, root, true, now);
    X509Certificate bottom = certificate("CN=Office", "CN=Authority", own, authority, false, now);
    KeyStore store = KeyStore.getInstance("PKCS12", Cryptography.PROVIDER);
    store.load(null, null);
    store.setKeyEntry("any", own.getPrivate(), null, new Certificate[] {bottom, middle, top});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, "secret".toCharArray());
    var container = new KeyContainer("issued.p12", out.toByteArray(), "secret", null);
    return new IssuedKey(SigningKey.open(container, now), middle, top);
  }

  private static KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      String name, String issuer, KeyPair pair, KeyPair by, boolean authority, Instant now)
      throws Exception {
    int uses =
        authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            BigInteger.valueOf(name.hashCode()).abs(),
            Date.from(now),
            Date.from(now.plus(Duration.ofDays(365))),
            new X500Name(name),
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(uses));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }
}
