package org.miaopi.templates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.miaopi.expressions.type.Scope;

/**
 * What was compiled lately. While staff edit an item, the same document is asked for at every save;
 * a compilation depends on nothing but the bytes and the names.
 */
final class RecentCompilations {

  /** A compilation with its pictures is a few megabytes at most. */
  private static final int KEPT = 16;

  private final Map<Key, TemplateCompilation> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, TemplateCompilation> eldest) {
              return size() > KEPT;
            }
          });

  private record Key(String hash, Scope scope, Set<String> photos) {}

  TemplateCompilation get(
      byte[] docx, Scope scope, Set<String> photos, Supplier<TemplateCompilation> compile) {
    Key key = new Key(hash(docx), scope, photos);
    TemplateCompilation known = kept.get(key);
    if (known != null) return known;
    TemplateCompilation compiled = compile.get();
    kept.put(key, compiled);
    return compiled;
  }

  private static String hash(byte[] docx) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(docx));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
