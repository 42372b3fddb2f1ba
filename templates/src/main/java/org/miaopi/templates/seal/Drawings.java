package org.miaopi.templates.seal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the seals drawn last: an installation has few, and every certificate needs one. */
final class Drawings {

  private static final int KEPT = 256;

  private static final Map<Seal, String> DRAWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Seal, String> eldest) {
              return size() > KEPT;
            }
          });

  private Drawings() {}

  static String of(Seal seal) {
    String known = DRAWN.get(seal);
    if (known != null) return known;
    String drawn = Drawing.of(seal);
    DRAWN.put(seal, drawn);
    return drawn;
  }
}
