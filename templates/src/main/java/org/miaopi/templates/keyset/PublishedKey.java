package org.miaopi.templates.keyset;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.util.BigIntegers;

/** The public half of a key on P-256. */
public final class PublishedKey {

  private static final int KID = 8;

  private final ECPublicKey key;
  private final String x;
  private final String y;
  private final byte[] digest;

  private PublishedKey(ECPublicKey key) {
    this.key = key;
    this.x = coordinate(key.getW().getAffineX());
    this.y = coordinate(key.getW().getAffineY());
    this.digest =
        sha256("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x, y));
  }

  /** Throws IllegalArgumentException for a certificate of another kind of key. */
  public static PublishedKey of(X509Certificate certificate) {
    if (certificate.getPublicKey() instanceof ECPublicKey key && isP256(key.getParams())) {
      return new PublishedKey(key);
    }
    throw new IllegalArgumentException(
        "Not a P-256 key: " + certificate.getPublicKey().getAlgorithm());
  }

  /** Its name in the key set: the SHA-256 thumbprint of RFC 7638, base64url. */
  public String thumbprint() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /** Its name where room is scarce: the first 8 bytes of the thumbprint. */
  public byte[] shortName() {
    return Arrays.copyOf(digest, KID);
  }

  /** As JWK (RFC 7517, 7518), which browsers import as it stands. */
  public Map<String, Object> jwk() {
    Map<String, Object> jwk = new LinkedHashMap<>();
    jwk.put("kty", "EC");
    jwk.put("crv", "P-256");
    jwk.put("x", x);
    jwk.put("y", y);
    jwk.put("kid", thumbprint());
    jwk.put("alg", "ES256");
    jwk.put("use", "sig");
    return jwk;
  }

  /** Whether the key made this signature, as {@link ProofKey#sign} writes it; any bytes are no. */
  public boolean verifies(byte[] content, byte[] signature) {
    try {
      Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
      check.initVerify(key);
      check.update(content);
      return signature.length == 64 && check.verify(signature);
    } catch (GeneralSecurityException notOne) {
      return false;
    }
  }

  private static boolean isP256(ECParameterSpec curve) {
    try {
      AlgorithmParameters p256 = AlgorithmParameters.getInstance("EC");
      p256.init(new ECGenParameterSpec("secp256r1"));
      ECParameterSpec wanted = p256.getParameterSpec(ECParameterSpec.class);
      return curve.getCurve().equals(wanted.getCurve())
          && curve.getGenerator().equals(wanted.getGenerator());
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String coordinate(BigInteger value) {
    byte[] bytes = BigIntegers.asUnsignedByteArray(32, value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
