package org.miaopi.templates.timestamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.bouncycastle.util.CollectionStore;
import org.miaopi.templates.key.Cryptography;

/**
 * Checks a token strictly: it is one object in DER, nothing of it is left unproven, and its
 * certificates are those that lead from its authority to a trusted one, no others.
 */
public final class TimeStampToken {

  private TimeStampToken() {}

  /**
   * When these bytes existed, by a token over their SHA-256.
   *
   * @param trusted the authority's own certificates, or those of who certified it
   * @throws UntrustedTimeStamp for everything else
   */
  public static Instant check(byte[] token, byte[] stamped, List<X509Certificate> trusted)
      throws UntrustedTimeStamp {
    try {
      CMSSignedData signed = new CMSSignedData(ContentInfo.getInstance(token));
      if (!Arrays.equals(token, signed.getEncoded("DER"))) throw new UntrustedTimeStamp("Not DER");
      var parsed = new org.bouncycastle.tsp.TimeStampToken(signed);
      requirePlain(signed);
      requireImprint(parsed.getTimeStampInfo(), stamped);
      Instant time = parsed.getTimeStampInfo().getGenTime().toInstant();
      List<X509Certificate> chain =
          TrustedChain.of(signer(signed), certificates(signed), trusted, time);
      if (!Set.copyOf(TrustedChain.holders(chain)).equals(Set.copyOf(certificates(signed)))) {
        throw new UntrustedTimeStamp("Holds certificates that prove nothing");
      }
      parsed.validate(
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(Cryptography.PROVIDER)
              .build(chain.getFirst()));
      return time;
    } catch (TSPException
        | CMSException
        | IOException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException hostile) { // the parser throws of all kinds
      throw new UntrustedTimeStamp(String.valueOf(hostile.getMessage()), hostile);
    }
  }

  /** The token with those certificates alone that lead to a trusted one, in DER. */
  static byte[] withNeededCertificates(CMSSignedData token, List<X509Certificate> trusted)
      throws UntrustedTimeStamp {
    try {
      Instant time =
          new org.bouncycastle.tsp.TimeStampToken(token)
              .getTimeStampInfo()
              .getGenTime()
              .toInstant();
      List<X509Certificate> chain =
          TrustedChain.of(signer(token), certificates(token), trusted, time);
      var needed = new CollectionStore<>(TrustedChain.holders(chain));
      return CMSSignedData.replaceCertificatesAndCRLs(token, needed, null, null).getEncoded("DER");
    } catch (TSPException | CMSException | IOException | GeneralSecurityException unfit) {
      throw new UntrustedTimeStamp(String.valueOf(unfit.getMessage()), unfit);
    }
  }

  /** What the signature of the token does not protect. */
  private static void requirePlain(CMSSignedData signed) throws UntrustedTimeStamp {
    SignerInformation signer = signer(signed);
    SignedData envelope = SignedData.getInstance(signed.toASN1Structure().getContent());
    boolean named = !signer.toASN1Structure().getSID().isTagged(); // by issuer and number
    boolean plain =
        signed.toASN1Structure().getContentType().equals(CMSObjectIdentifiers.signedData)
            && signed.getVersion() == 3
            && signer.getVersion() == (named ? 1 : 3) // RFC 5652 5.3
            && envelope.getEncapContentInfo().getContent() instanceof ASN1OctetString
            && signed.getCRLs().getMatches(null).isEmpty()
            && signed.getAttributeCertificates().getMatches(null).isEmpty()
            && signed.getDigestAlgorithmIDs().equals(Set.of(signer.getDigestAlgorithmID()))
            && hasNoParameters(signer.getDigestAlgorithmID())
            && hasNoParameters(signer.toASN1Structure().getDigestEncryptionAlgorithm())
            && signer.getUnsignedAttributes() == null;
    if (!plain) throw new UntrustedTimeStamp("Not a plain token");
  }

  private static boolean hasNoParameters(AlgorithmIdentifier algorithm) {
    ASN1Encodable parameters = algorithm.getParameters();
    return parameters == null || DERNull.INSTANCE.equals(parameters);
  }

  private static void requireImprint(TimeStampTokenInfo info, byte[] stamped)
      throws UntrustedTimeStamp {
    boolean same =
        info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
            && Arrays.equals(info.getMessageImprintDigest(), Imprint.of(stamped));
    if (!same) throw new UntrustedTimeStamp("The token is of something else");
  }

  private static SignerInformation signer(CMSSignedData signed) throws UntrustedTimeStamp {
    Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
    if (signers.size() != 1) throw new UntrustedTimeStamp("Not signed once");
    return signers.iterator().next();
  }

  private static List<X509CertificateHolder> certificates(CMSSignedData signed) {
    return List.copyOf(signed.getCertificates().getMatches(null));
  }
}
