package org.miaopi.templates.ofd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.miaopi.templates.ofd.seal.SealSignature;
import org.miaopi.templates.ofd.seal.Sm3;
import org.miaopi.templates.signature.Bytes;

/**
 * A file that ends as {@link Sealed} ends it: the signature stored last, then the directory.
 *
 * @param signature where the entry of the signature begins
 * @param value the signature itself
 */
record SealedFile(byte[] file, int signature, byte[] value) {

  private static final int LONGEST_SIGNATURE = 1 << 20;
  private static final byte[] NAME = Paths.SIGNED_VALUE.getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = Archive.LOCAL_BYTES + NAME.length;

  /** Empty for every file that does not end like this. */
  static Optional<SealedFile> read(byte[] file) {
    int end = file.length - Archive.END_BYTES;
    int entry = end - Archive.ENTRY_BYTES - NAME.length;
    if (entry < HEAD || !Bytes.isAt(file, entry + Archive.ENTRY_BYTES, NAME)) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (in.getInt(end) != Archive.END || in.getInt(entry) != Archive.ENTRY) return Optional.empty();
    int signature = in.getInt(entry + Archive.ENTRY_OFFSET);
    int directory = in.getInt(end + Archive.END_OFFSET);
    if (signature < 0 || directory > entry || directory - LONGEST_SIGNATURE > signature) {
      return Optional.empty();
    }
    if (directory - HEAD <= signature) return Optional.empty();
    byte[] value = Arrays.copyOfRange(file, signature + HEAD, directory);
    return Optional.of(new SealedFile(file, signature, value));
  }

  /**
   * Whether every byte is as it was sealed by the key of a trusted certificate. Nothing before the
   * signature is read before it has proven all of that.
   */
  boolean isBy(List<X509Certificate> trusted) {
    Optional<SealSignature> signed = SealSignature.read(value, trusted);
    return signed.isPresent()
        && Arrays.equals(signed.get().container(), Sm3.of(file, signature))
        && Arrays.equals(file, rebuilt());
  }

  /** The parts determine the bytes of the rest; those before the signature are proven by now. */
  private byte[] rebuilt() {
    Archive archive = new Archive();
    ByteBuffer in = ByteBuffer.wrap(file, 0, signature).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) archive.add(Archive.part(in));
    archive.add(Part.stored(Paths.SIGNED_VALUE, value));
    return archive.finish();
  }
}
