package org.miaopi.templates.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.recent.Recent;

/**
 * The pictures of a template as one form of output draws them, each made once; a seal is met again
 * as well.
 */
final class PictureShelf<T> {

  private static final int RECENT = 8;
  private static final byte[] NOTHING = {};

  private final Map<String, byte[]> fixed;
  private final Maker<T> maker;
  private final Map<String, T> made = new ConcurrentHashMap<>();
  private final Recent<ByteBuffer, T> recent = new Recent<>(RECENT);

  /** Makes a picture of a file. */
  interface Maker<T> {
    T make(byte[] file) throws IOException;
  }

  PictureShelf(Map<String, byte[]> fixed, Maker<T> maker) {
    this.fixed = Map.copyOf(fixed);
    this.maker = maker;
  }

  Function<String, @Nullable T> with(Map<String, byte[]> given) {
    Map<String, T> own = new HashMap<>();
    given.forEach((name, bytes) -> own.put(name, recent(bytes)));
    return name -> own.containsKey(name) ? own.get(name) : kept(name);
  }

  /** Draws each fixed picture, so that no document meets one that cannot be drawn. */
  List<String> undrawable() {
    return fixed.keySet().stream().sorted().filter(it -> !isDrawn(it)).toList();
  }

  private boolean isDrawn(String name) {
    try {
      kept(name);
      return true;
    } catch (RuntimeException | StackOverflowError damaged) { // the readers throw of all kinds
      return false;
    }
  }

  private @Nullable T kept(String name) {
    byte[] bytes = fixed.getOrDefault(name, NOTHING);
    return bytes.length == 0 ? null : made.computeIfAbsent(name, any -> make(bytes));
  }

  private T recent(byte[] bytes) {
    return recent.get(ByteBuffer.wrap(bytes).asReadOnlyBuffer(), any -> make(bytes));
  }

  private T make(byte[] bytes) {
    try {
      return maker.make(bytes);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
