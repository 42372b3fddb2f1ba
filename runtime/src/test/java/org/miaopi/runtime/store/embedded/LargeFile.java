package org.miaopi.runtime.store.embedded;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.bson.types.ObjectId;
import org.miaopi.runtime.store.Store;

/** Stores a large file and reads it back, in as little memory as it is given. */
final class LargeFile {

  private static final int BYTES = 100 << 20;

  private LargeFile() {}

  public static void main(String[] arguments) throws Exception {
    MessageDigest written = MessageDigest.getInstance("SHA-256");
    MessageDigest read = MessageDigest.getInstance("SHA-256");
    try (Store store = Store.open(null, Path.of(arguments[0]))) {
      GridFSBucket files = GridFSBuckets.create(store.database());
      ObjectId id = files.uploadFromStream("a", new DigestInputStream(new Noise(), written));
      try (OutputStream nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), read)) {
        files.downloadToStream(id, nowhere);
      }
    }
    boolean same = Arrays.equals(written.digest(), read.digest());
    System.out.print((same ? "same " : "different ") + BYTES + "\n");
  }

  /** So many bytes that nothing can make smaller. */
  private static final class Noise extends InputStream {

    private final Random random = new Random(9);
    private int left = BYTES;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (left == 0) return -1;
      byte[] bytes = new byte[Math.min(most, left)];
      random.nextBytes(bytes);
      System.arraycopy(bytes, 0, into, from, bytes.length);
      left -= bytes.length;
      return bytes.length;
    }
  }
}
