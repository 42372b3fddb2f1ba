package org.miaopi.templates.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps one signing key in a PKCS#12 file (RFC 7292). */
final class KeyFile {

  private static final String ALIAS = "miaopi";

  private KeyFile() {}

  /** Writes beside the target, then links: nobody sees half a file, and who was first stays. */
  static void write(Path target, char[] password, SigningKey key) {
    try {
      Path folder = Files.createDirectories(target.toAbsolutePath().normalize().getParent());
      Path draft = Files.createTempFile(folder, "signing-key", ".new"); // for its owner only
      try {
        store(draft, password, key);
        Files.createLink(target, draft); // a move would look first and then replace
      } catch (FileAlreadyExistsException madeByAnotherInstance) {
        return;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | GeneralSecurityException unusable) {
      throw problem(target, "cannot be written: " + unusable.getMessage(), unusable);
    }
  }

  static SigningKey read(Path file, char[] password, Instant now) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      SigningKey key = onlyKey(file, password, store);
      X509Certificate certificate = key.certificate();
      if (!isValid(certificate, now)) {
        throw problem(
            file,
            "holds a certificate that is valid from %s until %s only"
                .formatted(
                    certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant()),
            null);
      }
      return key;
    } catch (FileSystemException unreadable) {
      throw problem(file, "cannot be read: " + unreadable.getMessage(), unreadable);
    } catch (IOException | GeneralSecurityException unusable) {
      boolean wrongPassword = unusable.getCause() instanceof UnrecoverableKeyException;
      String reason = wrongPassword ? "has another password" : "is not a PKCS#12 file or broken";
      throw problem(file, reason, unusable);
    }
  }

  private static void store(Path file, char[] password, SigningKey key)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry(ALIAS, key.privateKey(), password, new Certificate[] {key.certificate()});
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      store.store(out, password);
      channel.force(true);
    }
  }

  private static SigningKey onlyKey(Path file, char[] password, KeyStore store)
      throws GeneralSecurityException {
    List<String> aliases = Collections.list(store.aliases());
    if (aliases.size() != 1 || !store.isKeyEntry(aliases.getFirst())) {
      throw problem(file, "must hold exactly one key with its certificate", null);
    }
    String alias = aliases.getFirst();
    if (store.getKey(alias, password) instanceof PrivateKey key
        && KeySigner.canUse(key)
        && store.getCertificate(alias) instanceof X509Certificate certificate) {
      return new SigningKey(key, certificate);
    }
    throw problem(file, "must hold an RSA or elliptic curve key with its X.509 certificate", null);
  }

  private static boolean isValid(X509Certificate certificate, Instant now) {
    Date date = Date.from(now);
    return !date.before(certificate.getNotBefore()) && !date.after(certificate.getNotAfter());
  }

  private static IllegalStateException problem(
      Path file, String reason, @Nullable Exception cause) {
    return new IllegalStateException("The signing key %s %s".formatted(file, reason), cause);
  }
}
