package org.miaopi.templates.key;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one provider of the algorithms. It is handed to whoever needs it and never registered, so
 * that nothing else in the process changes its ways.
 */
public final class Cryptography {

  /** Knows SM2, SM3 and the deterministic nonces, which the provider of the JDK does not. */
  public static final Provider PROVIDER = new BouncyCastleProvider();

  private Cryptography() {}
}
