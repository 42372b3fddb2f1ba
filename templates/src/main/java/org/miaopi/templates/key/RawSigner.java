package org.miaopi.templates.key;

import java.security.GeneralSecurityException;

/** The private half of a key, wherever it is. */
@FunctionalInterface
interface RawSigner {

  /** The signature of the bytes; of a curve as DER of r and s. */
  byte[] sign(byte[] content) throws GeneralSecurityException;
}
