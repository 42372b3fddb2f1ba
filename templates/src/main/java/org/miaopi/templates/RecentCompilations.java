package org.miaopi.templates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Supplier;
import org.miaopi.expressions.type.Scope;

/**
 * What was compiled lately. While staff edit an item, the same document is asked for at every save;
 * a compilation depends on nothing but the bytes and the names.
 */
final class RecentCompilations {

  private static final int MOST = 16;

  /** A compilation takes about three times as much as its document. */
  private static final long MOST_BYTES = 20 << 20;

  private final LinkedHashMap<Key, Kept> kept = new LinkedHashMap<>(MOST, 0.75f, true);
  private long bytes;

  private record Key(String hash, Scope scope, Set<String> photos) {}

  private record Kept(TemplateCompilation compilation, int bytes) {}

  TemplateCompilation get(
      byte[] docx, Scope scope, Set<String> photos, Supplier<TemplateCompilation> compile) {
    Key key = new Key(hash(docx), scope, photos);
    synchronized (kept) {
      Kept known = kept.get(key);
      if (known != null) return known.compilation;
    }
    TemplateCompilation compiled = compile.get();
    synchronized (kept) {
      keep(key, new Kept(compiled, docx.length));
    }
    return compiled;
  }

  private void keep(Key key, Kept one) {
    Kept before = kept.put(key, one);
    bytes += one.bytes - (before == null ? 0 : before.bytes);
    while (kept.size() > MOST || bytes > MOST_BYTES)
      bytes -= kept.pollFirstEntry().getValue().bytes;
  }

  private static String hash(byte[] docx) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(docx));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
