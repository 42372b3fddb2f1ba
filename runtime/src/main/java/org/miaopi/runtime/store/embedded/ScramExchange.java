package org.miaopi.runtime.store.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One login by SCRAM-SHA-256 as the server sees it (RFC 5802, section 5): the client's first
 * message is answered with a nonce that is never used again, its final one must prove the password
 * over exactly what was exchanged. Channel binding and extensions are not offered.
 */
final class ScramExchange {

  private static final int NONCE_BYTES = 24;
  private static final Pattern FIRST =
      Pattern.compile("([ny],,)(n=([^,]+),r=([\\x21-\\x2B\\x2D-\\x7E]{1,512}))");
  private static final Pattern FINAL = Pattern.compile("(c=([^,]+),r=([^,]+)),p=([A-Za-z0-9+/=]+)");

  private final ScramSecret secret;
  private final String header;
  private final String bare;
  private final String nonce;
  private final String challenge;

  private ScramExchange(ScramSecret secret, Matcher first, String serverNonce) {
    this.secret = secret;
    this.header = first.group(1);
    this.bare = first.group(2);
    this.nonce = first.group(4) + serverNonce;
    String salt = Base64.getEncoder().encodeToString(secret.salt());
    this.challenge = "r=" + nonce + ",s=" + salt + ",i=" + ScramSecret.ITERATIONS;
  }

  /** Takes the client's first message; null when it is malformed or of another user. */
  static @Nullable ScramExchange begin(ScramSecret secret, String user, String message) {
    Matcher first = FIRST.matcher(message);
    if (!first.matches() || !first.group(3).equals(user)) return null;
    byte[] bytes = new byte[NONCE_BYTES];
    secret.random().nextBytes(bytes);
    return new ScramExchange(secret, first, Base64.getEncoder().encodeToString(bytes));
  }

  /** The server's first message. */
  String challenge() {
    return challenge;
  }

  /** Takes the client's final message; the server's final one, or null when it proves nothing. */
  @Nullable String finish(String message) {
    Matcher end = FINAL.matcher(message);
    if (!end.matches()) return null;
    String binding = Base64.getEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8));
    String exchanged = bare + "," + challenge + "," + end.group(1);
    boolean mine = same(end.group(2), binding) && same(end.group(3), nonce);
    byte[] proof = decoded(end.group(4));
    if (!mine || proof == null || !secret.proves(proof, exchanged)) return null;
    return "v=" + Base64.getEncoder().encodeToString(secret.signature(exchanged));
  }

  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static byte @Nullable [] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
