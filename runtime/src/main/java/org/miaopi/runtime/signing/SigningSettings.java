package org.miaopi.runtime.signing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this instance signs with.
 *
 * @param document the key that signs documents as PDF: RSA, P-256 or SM2; null for a key for
 *     development, P-256, that is kept with the data
 * @param seal the key that seals OFD: SM2; null for one for development
 * @param proof the key that signs QR codes and credentials: P-256, in a file; null for one for
 *     development
 * @param timeStamp who stamps the time of signatures; null for nobody
 * @param developmentPassword of the files of the keys for development
 */
@ConfigurationProperties("miaopi.signing")
record SigningSettings(
    @Nullable KeySettings document,
    @Nullable KeySettings seal,
    @Nullable KeySettings proof,
    @Nullable TimeStampSettings timeStamp,
    @DefaultValue("miaopi") String developmentPassword) {

  /** Without the password. */
  @Override
  public String toString() {
    return "SigningSettings[%s, %s, %s, %s]".formatted(document, seal, proof, timeStamp);
  }
}
