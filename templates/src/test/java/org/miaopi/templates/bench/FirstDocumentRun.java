package org.miaopi.templates.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.signature.Signer;

/** A process that makes one document and tells how long that took since it was started. */
final class FirstDocumentRun {

  private FirstDocumentRun() {}

  public static void main(String... arguments) throws Exception {
    SigningKey key = Keys.all().getFirst();
    Sample sample = Sample.all(Path.of(arguments[0])).getFirst();
    Signer.sign(sample.template().render(sample.data(1)), key, Keys.NOW);
    System.out.println("first");
  }

  /** Seconds from the start of a process with so many megabytes of heap to its first document. */
  static double seconds(Path project, int megabytes) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + megabytes + "m", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(FirstDocumentRun.class.getName(), project.toString()));
    long started = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) throw new IllegalStateException(said);
    return (System.nanoTime() - started) / 1e9;
  }
}
