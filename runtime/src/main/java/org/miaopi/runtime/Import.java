package org.miaopi.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.ItemPackages;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.publish.Publishing;
import org.miaopi.designer.store.StoredVersion;
import org.miaopi.designer.text.Messages;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./miaopi import PATH}: takes a package over and publishes it, or says what is wrong. */
final class Import {

  private static final String ACCOUNT = "import";
  private static final Messages MESSAGES = Messages.of(Import.class);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Import() {}

  static void run(Options options) {
    Path path = Path.of(options.arguments().getFirst());
    ItemPackage item = read(path);
    try (ConfigurableApplicationContext context = Server.start(options.onAnyPort())) {
      StoredVersion version = context.getBean(Publishing.class).publish(item, ACCOUNT);
      String number = String.valueOf(version.number());
      OUT.println(MESSAGES.text("import.done", version.code(), number).in(Terminal.locale()));
    } catch (Refusal refusal) {
      throw refused(path, refusal.problems());
    }
  }

  private static ItemPackage read(Path path) {
    if (!Files.exists(path)) throw StartFailure.of("import.missing", path.toString());
    Reading<ItemPackage> reading =
        Files.isDirectory(path) ? ItemPackages.readFolder(path) : ItemPackages.readZip(bytes(path));
    if (reading.value() == null) throw refused(path, reading.problems());
    return reading.value();
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw StartFailure.of("import.missing", path.toString());
    }
  }

  private static StartFailure refused(Path path, List<DefinitionProblem> problems) {
    for (DefinitionProblem problem : problems)
      OUT.println(problem.path() + "  " + problem.message(Terminal.locale()));
    return StartFailure.of("import.refused", path.toString());
  }
}
