package org.miaopi.templates;

import java.nio.charset.StandardCharsets;
import org.miaopi.templates.recent.Recent;
import org.miaopi.templates.seal.Seal;

/** Seals that were drawn lately: few authorities seal many certificates. */
final class DrawnSeals {

  private static final int KEPT = 64;

  private final Recent<Seal, byte[]> kept = new Recent<>(KEPT);

  /** The seal as SVG; not to be changed. */
  byte[] svg(Seal seal) {
    return kept.get(seal, it -> it.svg().getBytes(StandardCharsets.UTF_8));
  }
}
