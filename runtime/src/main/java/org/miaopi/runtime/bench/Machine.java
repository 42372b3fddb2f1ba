package org.miaopi.runtime.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures were measured.
 *
 * @param cores that the JVM may use
 * @param memoryBytes of the machine or container
 * @param load runnable processes over the last minute when measuring began; null where the system
 *     does not tell
 */
record Machine(int cores, long memoryBytes, String java, String system, @Nullable Double load) {

  static Machine here() {
    OperatingSystemMXBean system = bean();
    double load = system.getSystemLoadAverage();
    return new Machine(
        system.getAvailableProcessors(),
        system.getTotalMemorySize(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        system.getName() + " " + system.getArch(),
        load < 0 ? null : load);
  }

  /** The processor time that this process has used. */
  static long processorNanos() {
    return bean().getProcessCpuTime();
  }

  /** The resident memory of a process; null where there is no {@code /proc}. */
  static @Nullable Long residentBytes(long pid) {
    Path status = Path.of("/proc", String.valueOf(pid), "status");
    if (!Files.isReadable(status)) return null;
    try {
      for (String line : Files.readAllLines(status))
        if (line.startsWith("VmRSS:")) return kibibytes(line) * 1024;
      return null;
    } catch (IOException gone) {
      return null;
    }
  }

  private static OperatingSystemMXBean bean() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  private static long kibibytes(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
