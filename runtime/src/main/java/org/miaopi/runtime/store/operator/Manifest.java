package org.miaopi.runtime.store.operator;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, as {@code manifest.json} in it says.
 *
 * @param format of the backup
 * @param time when it was begun
 * @param identity of the store that was backed up
 * @param version of that store at that moment
 * @param entries of all secondary indexes
 * @param files by their names in the backup
 */
public record Manifest(
    int format,
    Instant time,
    UUID identity,
    long version,
    long collections,
    long documents,
    long entries,
    Map<String, Content> files) {

  static final String NAME = "manifest.json";
  static final String STORE = "store.mv";
  static final String OTHERS = "files/";
  static final int FORMAT = 1;

  /** Of a file or folder: means the same on every system and leads nowhere else. */
  private static final String NAMED = "(?!\\.{1,2}(/|$))[\\p{L}\\p{N}._ -]{1,100}";

  private static final Pattern OTHER =
      Pattern.compile("files/(store\\.password|(?!store\\.)" + NAMED + "(/" + NAMED + "){0,7})");

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /**
   * An entry of the backup.
   *
   * @param bytes how long it is
   * @param sha256 its hash in hexadecimal
   */
  public record Content(long bytes, String sha256) {

    private boolean sound() {
      return bytes >= 0 && HASH.matcher(sha256).matches();
    }
  }

  /** The length of all entries together. */
  public long bytes() {
    return files.values().stream().mapToLong(Content::bytes).sum();
  }

  byte[] toJson() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  /**
   * Reads a manifest from outside.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Manifest read(byte[] json) {
    try {
      @Nullable Manifest manifest = JSON.readValue(json, Manifest.class);
      if (manifest != null && manifest.sound()) return manifest;
    } catch (JacksonException noManifest) {
      // refused below, as one that says what it must not
    }
    throw new IllegalArgumentException("no manifest");
  }

  private boolean sound() {
    return format == FORMAT
        && files.containsKey(STORE)
        && files.keySet().stream().allMatch(Manifest::mayBe)
        && files.values().stream().allMatch(it -> it != null && it.sound());
  }

  /** Whether a backup may have an entry of this name. */
  static boolean mayBe(String name) {
    return name.equals(STORE) || OTHER.matcher(name).matches();
  }
}
