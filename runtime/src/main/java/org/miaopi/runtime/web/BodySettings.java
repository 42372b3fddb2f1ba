package org.miaopi.runtime.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What request bodies may take: {@code miaopi.bodies}.
 *
 * @param patience how long a body may take, beside a second for each {@code pace} of it
 * @param pace the slowest line that is waited for, a second
 * @param memory of all bodies that are being answered; without it an eighth of the heap
 * @param turn how long an upload waits for the ones before it to be examined
 */
@ConfigurationProperties("miaopi.bodies")
record BodySettings(
    @DefaultValue("30s") Duration patience,
    @DefaultValue("16KB") DataSize pace,
    @Nullable DataSize memory,
    @DefaultValue("4s") Duration turn) {

  private static final long LARGEST_UPLOAD = 13L << 20;

  /** In bytes: room for one upload at least. */
  long memoryBytes() {
    long wanted = memory == null ? Runtime.getRuntime().maxMemory() / 8 : memory.toBytes();
    return Math.max(LARGEST_UPLOAD, wanted);
  }
}
