package org.miaopi.runtime.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Messages;

/**
 * Where the figures were measured.
 *
 * @param cores that the JVM may use
 * @param memoryBytes of the machine or container
 * @param load runnable processes over the last minute when measuring began; null where the system
 *     does not tell
 */
public record Machine(
    int cores, long memoryBytes, String java, String system, @Nullable Double load) {

  private static final Messages MESSAGES = Messages.of(Machine.class);
  private static final double GIB = 1024.0 * 1024 * 1024;

  public static Machine here() {
    OperatingSystemMXBean system = bean();
    double load = system.getSystemLoadAverage();
    return new Machine(
        system.getAvailableProcessors(),
        system.getTotalMemorySize(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        system.getName() + " " + system.getArch(),
        load < 0 ? null : load);
  }

  /** What a person reads of it, one thing a line. */
  public List<String> lines(Locale locale) {
    List<String> lines = new ArrayList<>();
    String memory = String.format(Locale.ROOT, "%.1f", memoryBytes / GIB);
    lines.add(MESSAGES.text("machine.size", String.valueOf(cores), memory).in(locale));
    lines.add(MESSAGES.text("machine.java", java, system).in(locale));
    if (load == null) return lines;
    String running = String.format(Locale.ROOT, "%.1f", load);
    lines.add(MESSAGES.text("machine.load", running).in(locale));
    return lines;
  }

  /** What a program reads of it. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cores", cores);
    json.put("memoryBytes", memoryBytes);
    json.put("java", java);
    json.put("system", system);
    if (load != null) json.put("loadAverage", load);
    return json;
  }

  /** The processor time that this process has used. */
  static long processorNanos() {
    return bean().getProcessCpuTime();
  }

  /** The resident memory of a process; null where there is no {@code /proc}. */
  public static @Nullable Long residentBytes(long pid) {
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
