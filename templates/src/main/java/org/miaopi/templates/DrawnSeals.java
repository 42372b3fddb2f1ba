package org.miaopi.templates;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.miaopi.templates.seal.Seal;

/** Seals that were drawn lately: few authorities seal many certificates. */
final class DrawnSeals {

  private static final int KEPT = 64;

  private final Map<Seal, byte[]> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Seal, byte[]> eldest) {
              return size() > KEPT;
            }
          });

  /** The seal as SVG; not to be changed. */
  byte[] svg(Seal seal) {
    byte[] known = kept.get(seal);
    if (known != null) return known;
    byte[] drawn = seal.svg().getBytes(StandardCharsets.UTF_8);
    kept.put(seal, drawn);
    return drawn;
  }
}
