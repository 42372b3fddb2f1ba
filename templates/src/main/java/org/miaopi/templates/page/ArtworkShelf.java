package org.miaopi.templates.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.pdf.Artwork;
import org.miaopi.templates.pdf.Artworks;
import org.miaopi.templates.pdf.Pictures;

/** The pictures of a template as PDF draws them, each made once; a seal is met again as well. */
final class ArtworkShelf {

  private static final int RECENT = 8;
  private static final byte[] NOTHING = {};

  private final Map<String, byte[]> fixed;
  private final Map<String, Artwork> made = new ConcurrentHashMap<>();
  private final Map<ByteBuffer, Artwork> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>(RECENT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Artwork> eldest) {
              return size() > RECENT;
            }
          });

  ArtworkShelf(Map<String, byte[]> fixed) {
    this.fixed = Map.copyOf(fixed);
  }

  Pictures with(Map<String, byte[]> given) {
    Map<String, Artwork> own = new HashMap<>();
    given.forEach((name, bytes) -> own.put(name, recent(bytes)));
    return name -> own.containsKey(name) ? own.get(name) : kept(name);
  }

  private @Nullable Artwork kept(String name) {
    byte[] bytes = fixed.getOrDefault(name, NOTHING);
    return bytes.length == 0 ? null : made.computeIfAbsent(name, any -> artwork(bytes));
  }

  private Artwork recent(byte[] bytes) {
    ByteBuffer key = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    Artwork known = recent.get(key);
    if (known != null) return known;
    Artwork artwork = artwork(bytes);
    recent.put(key, artwork);
    return artwork;
  }

  private static Artwork artwork(byte[] bytes) {
    try {
      Artwork simple = Artworks.of(bytes);
      return simple == null ? SvgPrint.draw(bytes) : simple;
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
