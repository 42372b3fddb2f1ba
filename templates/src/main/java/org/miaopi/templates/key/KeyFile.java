package org.miaopi.templates.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A PKCS#12 container in a file.
 *
 * @param alias of the key; null for the only one
 */
public record KeyFile(Path file, String password, @Nullable String alias) {

  /**
   * Where there is no file, creates a key for development and keeps it there, readable for its
   * owner only. Of instances that start together one makes the key and the others find it.
   *
   * @throws UnusableKey when it cannot be written
   */
  public KeyFile createIfMissing(
      KeyUse use, SignatureAlgorithm algorithm, Instant now, SecureRandom random) {
    if (Files.notExists(file)) {
      write(DevelopmentKey.create(use, algorithm, now, random).container(password));
    }
    return this;
  }

  /** Writes beside the target, then links: nobody sees half a file, and who was first stays. */
  void write(byte[] container) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().normalize().getParent());
      Path draft = Files.createTempFile(folder, "key", ".new"); // for its owner only
      try {
        store(draft, container);
        Files.createLink(file, draft); // a move would look first and then replace
      } catch (FileAlreadyExistsException madeByAnotherInstance) {
        return;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException unusable) {
      throw new UnusableKey("key.unwritable", file.toString(), reason(unusable));
    }
  }

  KeyContainer read() {
    try {
      return new KeyContainer(file.toString(), Files.readAllBytes(file), password, alias);
    } catch (NoSuchFileException missing) {
      throw new UnusableKey("key.missing", file.toString());
    } catch (IOException unreadable) {
      throw new UnusableKey("key.unreadable", file.toString(), reason(unreadable));
    }
  }

  /** The file; the password never reaches a log. */
  @Override
  public String toString() {
    return file.toString();
  }

  private static String reason(IOException failure) {
    String said = failure instanceof FileSystemException of ? of.getReason() : failure.getMessage();
    return said == null ? failure.getClass().getSimpleName() : said;
  }

  private static void store(Path draft, byte[] container) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(container);
      while (rest.hasRemaining()) channel.write(rest);
      channel.force(true);
    }
  }
}
