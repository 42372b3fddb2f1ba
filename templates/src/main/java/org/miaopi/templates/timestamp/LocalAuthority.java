package org.miaopi.templates.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.miaopi.templates.key.Cryptography;
import org.miaopi.templates.key.SigningKey;

/**
 * An authority within this process, for development and tests: it says what our own clock says, and
 * so proves to nobody else when something was.
 */
public final class LocalAuthority implements TimeStampAuthority {

  private static final int ROOM = 3072;

  /** Of our own arc for examples: no policy that anybody audits. */
  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.3161.1");

  private final SigningKey key;
  private final Clock clock;
  private final SecureRandom random;

  /**
   * @param key for time stamps only
   */
  public LocalAuthority(SigningKey key, Clock clock, SecureRandom random) {
    this.key = key;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public byte[] stamp(byte[] stamped) {
    TimeStampRequestGenerator question = new TimeStampRequestGenerator();
    question.setCertReq(true);
    TimeStampRequest request =
        question.generate(NISTObjectIdentifiers.id_sha256, Imprint.of(stamped));
    try {
      BigInteger serial = new BigInteger(126, random).setBit(126);
      return generator()
          .generate(request, serial, Date.from(clock.instant()))
          .toCMSSignedData()
          .getEncoded("DER");
    } catch (TSPException | IOException | OperatorCreationException broken) {
      throw new IllegalStateException("The local authority does not stamp", broken);
    }
  }

  @Override
  public int room() {
    return ROOM;
  }

  private TimeStampTokenGenerator generator() throws OperatorCreationException, TSPException {
    DigestCalculatorProvider digests =
        new JcaDigestCalculatorProviderBuilder().setProvider(Cryptography.PROVIDER).build();
    SignerInfoGenerator signer =
        new SignerInfoGeneratorBuilder(digests).build(key.contentSigner(), key.holder());
    var named = digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
    TimeStampTokenGenerator generator = new TimeStampTokenGenerator(signer, named, POLICY);
    generator.addCertificates(new CollectionStore<>(List.of(key.holder())));
    return generator;
  }
}
