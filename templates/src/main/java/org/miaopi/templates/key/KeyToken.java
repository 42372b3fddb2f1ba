package org.miaopi.templates.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A PKCS#11 token, such as a hardware security module: it signs and never gives the key out. RSA
 * and P-256; the provider of the JDK does not speak SM2 to a token.
 *
 * @param library the module of its maker
 * @param slot the number of the slot; null for the first with a token
 * @param alias the label of the key and its certificate; null for the only one
 */
public record KeyToken(Path library, @Nullable Long slot, String pin, @Nullable String alias) {

  SigningKey open() {
    if (Files.notExists(library)) throw new UnusableKey("token.missing", library.toString());
    try {
      Provider provider = provider();
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin.toCharArray());
      StoredKey found = StoredKey.find(store, null, alias, toString());
      boolean rsa = found.key().getAlgorithm().equals("RSA"); // a curve's nonces are its own
      SigningKey key =
          new SigningKey(
              content -> sign(provider, found, content), found.certificate(), found.issuers(), rsa);
      if (key.algorithm() != SignatureAlgorithm.SM2) return key;
      throw new UnusableKey("token.sm2", toString());
    } catch (IOException | GeneralSecurityException | ProviderException unusable) {
      String reason = reason(unusable);
      boolean pin = reason.equals("CKR_PIN_INCORRECT");
      throw new UnusableKey(pin ? "token.pin" : "token.unusable", toString(), reason);
    }
  }

  /** The module and slot; the PIN never reaches a log. */
  @Override
  public String toString() {
    return library + (slot == null ? "" : ", slot " + slot);
  }

  private Provider provider() {
    String place = slot == null ? "slotListIndex = 0" : "slot = " + slot;
    String settings =
        "--name = miaopi\nlibrary = \"%s\"\n%s\n".formatted(library.toAbsolutePath(), place);
    return Security.getProvider("SunPKCS11").configure(settings);
  }

  private static byte[] sign(Provider provider, StoredKey stored, byte[] content)
      throws GeneralSecurityException {
    try {
      var algorithm = SignatureAlgorithm.of(stored.certificate().getPublicKey()).orElseThrow();
      Signature signature = Signature.getInstance(algorithm.standardName(), provider);
      signature.initSign(stored.key());
      signature.update(content);
      return signature.sign();
    } catch (ProviderException gone) {
      throw new GeneralSecurityException(gone);
    }
  }

  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) deepest = deepest.getCause();
    return String.valueOf(deepest.getMessage());
  }
}
