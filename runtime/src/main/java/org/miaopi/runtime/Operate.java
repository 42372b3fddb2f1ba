package org.miaopi.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.store.embedded.CheckReport;
import org.miaopi.runtime.store.embedded.Problem;
import org.miaopi.runtime.store.embedded.StoreDamaged;
import org.miaopi.runtime.store.operator.Backup;
import org.miaopi.runtime.store.operator.Check;
import org.miaopi.runtime.store.operator.Manifest;
import org.miaopi.runtime.store.operator.Migration;
import org.miaopi.runtime.store.operator.Migration.Compared;
import org.miaopi.runtime.store.operator.Refused;
import org.miaopi.runtime.store.operator.Restore;

/**
 * What an operator does with the data: {@code backup}, {@code restore}, {@code check}, {@code
 * migrate}.
 */
final class Operate {

  private static final Messages MESSAGES = Messages.of(Operate.class);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int MEGABYTE = 1 << 20;
  private static final int HASH_DIGITS = 16;

  private Operate() {}

  static void backup(Options options) {
    String uri = System.getenv("MONGODB_URI");
    String data = options.data().toString();
    if (uri != null && !uri.isBlank()) throw StartFailure.of("backup.mongodb", data);
    Path file = file(options);
    Manifest written = done(options, () -> Backup.write(options.data(), file, Clock.systemUTC()));
    print(
        "backup.done",
        file.toString(),
        size(file),
        number(written.collections()),
        number(written.documents()),
        written.time().toString());
  }

  static void restore(Options options) {
    Manifest restored = done(options, () -> Restore.into(file(options), options.data()));
    print(
        "restore.done",
        options.data().toString(),
        number(restored.collections()),
        number(restored.documents()),
        restored.time().toString());
  }

  static void check(Options options) {
    CheckReport report = done(options, () -> checked(options));
    for (Problem each : report.problems()) {
      print("check.problem", place(each), text("check." + each.kind()), number(each.count()));
    }
    if (!report.sound()) {
      throw StartFailure.of("check.unsound", number(report.problems().size()));
    }
    print(
        "check.sound",
        number(report.collections()),
        number(report.documents()),
        number(report.entries()));
    if (options.accept()) print("check.accepted", options.data().toString());
  }

  static void migrate(Options options) {
    String uri = options.arguments().getFirst();
    List<Compared> all = done(options, () -> Migration.run(options.data(), uri));
    for (Compared each : all) {
      print(
          "migrate.compared",
          each.collection(),
          number(each.source().documents()),
          each.source().hash().substring(0, HASH_DIGITS),
          number(each.target().documents()),
          each.target().hash().substring(0, HASH_DIGITS));
    }
    long different = all.stream().filter(it -> !it.equal()).count();
    if (different > 0) throw StartFailure.of("migrate.different", number(different));
    print("migrate.done", withoutPassword(uri), options.data().toString());
  }

  private static CheckReport checked(Options options) {
    try {
      if (!options.arguments().isEmpty()) return Check.backup(file(options));
      return options.accept() ? Check.accept(options.data()) : Check.folder(options.data());
    } catch (StoreDamaged unreadable) {
      throw StartFailure.of("check.unreadable");
    }
  }

  /** What comes out of {@code work}, or one line about what keeps it from being done. */
  private static <T> T done(Options options, Supplier<T> work) {
    Server.quiet();
    return Server.opened(
        options,
        () -> {
          try {
            return work.get();
          } catch (Refused refused) {
            throw StartFailure.of(refused.code(), refused.arguments().toArray(String[]::new));
          } catch (UncheckedIOException broken) {
            throw StartFailure.of("io.failed", reason(broken));
          }
        });
  }

  /** Some errors of the system tell in their name only what is wrong. */
  private static String reason(UncheckedIOException broken) {
    IOException cause = Objects.requireNonNull(broken.getCause());
    boolean nameless = cause instanceof FileSystemException file && file.getReason() == null;
    return nameless
        ? cause.getClass().getSimpleName() + ": " + cause.getMessage()
        : String.valueOf(cause.getMessage());
  }

  private static Path file(Options options) {
    return Path.of(options.arguments().getFirst()).toAbsolutePath().normalize();
  }

  private static String place(Problem problem) {
    if (problem.collection().isEmpty()) return text("check.file");
    if (problem.index().isEmpty()) return text("check.collection", problem.collection());
    return text("check.index", problem.collection(), problem.index());
  }

  private static String withoutPassword(String uri) {
    return uri.replaceFirst("://([^:@/]*):[^@/]*@", "://$1:***@");
  }

  private static String size(Path file) {
    try {
      long bytes = Files.size(file);
      return bytes < MEGABYTE ? number(bytes >> 10) + " KB" : number(bytes >> 20) + " MB";
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static void print(String code, String... arguments) {
    OUT.println(text(code, arguments));
  }

  private static String text(String code, String... arguments) {
    return MESSAGES.text(code, arguments).in(Terminal.locale());
  }
}
