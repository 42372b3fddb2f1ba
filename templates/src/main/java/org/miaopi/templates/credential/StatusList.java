package org.miaopi.templates.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.miaopi.templates.keyset.ProofKey;

/**
 * What became of {@value #SIZE} credentials since they were issued, two bits each
 * (draft-ietf-oauth-status-list). Nobody can tell from it which of them somebody asks about.
 */
public final class StatusList {

  /** Its media type. */
  public static final String MEDIA_TYPE = "application/statuslist+jwt";

  /** How many credentials a list is about. */
  public static final int SIZE = 1 << 15;

  private static final int BITS = 2;
  private static final int PER_BYTE = 8 / BITS;
  private static final Duration AT_MOST = Duration.ofDays(1);

  private final byte[] bits = new byte[SIZE / PER_BYTE];

  /** In the order of the standard's numbers. */
  public enum Status {
    /** In force. */
    VALID,
    /** Withdrawn for ever. */
    INVALID,
    /** Out of force for a time. */
    SUSPENDED
  }

  /** The claim {@code status} of a credential: where in which list it stands. */
  public static Map<String, Object> reference(String address, int index) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("idx", (long) index);
    place.put("uri", address);
    return Map.of("status_list", place);
  }

  /** Sets the status of the credential at an index; one that was never set is valid. */
  public void set(int index, Status status) {
    int shift = index % PER_BYTE * BITS;
    int others = bits[index / PER_BYTE] & ~(3 << shift);
    bits[index / PER_BYTE] = (byte) (others | status.ordinal() << shift);
  }

  /**
   * The signed token.
   *
   * @param address at which it is found
   * @param fresh how long it may be kept; it is believed for a day at most
   */
  public String sign(String address, ProofKey key, Instant issued, Duration fresh) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("bits", (long) BITS);
    list.put("lst", Disclosure.base64(deflated()));
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("sub", address);
    payload.put("iat", issued.getEpochSecond());
    payload.put("exp", issued.plus(AT_MOST).getEpochSecond());
    payload.put("ttl", fresh.toSeconds());
    payload.put("status_list", list);
    return Jwt.sign("statuslist+jwt", payload, key);
  }

  private byte[] deflated() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(out, deflater)) {
      zlib.write(bits);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }
}
