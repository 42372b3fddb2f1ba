package org.miaopi.expressions.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.miaopi.expressions.corpora.cel.CelCorpus;
import org.miaopi.expressions.corpora.dmn.DmnCorpus;
import org.miaopi.expressions.corpora.jsonlogic.JsonLogicCorpus;

/**
 * Runs the corpora: small files of our own in every run, and those of a folder given by {@code
 * -Dcorpora=FOLDER}, which has the folders cel-spec, dmn-tck and json-logic or some of them. What
 * came of each case is written to {@code target/corpora}.
 */
class CorporaTest {

  static final List<Corpus> CORPORA =
      List.of(new CelCorpus(), new DmnCorpus(), new JsonLogicCorpus());

  private static final Path OWN = Path.of("src/test/resources/corpora");

  @TestFactory
  Stream<DynamicTest> ourOwnCases() {
    return CORPORA.stream()
        .map(it -> DynamicTest.dynamicTest(it.name(), () -> run(it, OWN, "own-")));
  }

  @TestFactory
  Stream<DynamicTest> thePublicCorpora() {
    String given = System.getProperty("corpora", "");
    if (given.isEmpty()) return Stream.empty();
    Path folder = Path.of(given);
    List<Corpus> there =
        CORPORA.stream().filter(it -> Files.isDirectory(folder.resolve(it.name()))).toList();
    assertThat(there).as("corpora in " + folder).isNotEmpty();
    return there.stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> run(it, folder, "")));
  }

  private static void run(Corpus corpus, Path folder, String prefix) throws IOException {
    KnownDifferences known =
        KnownDifferences.read(Files.readAllLines(OWN.resolve("known-differences.txt")));
    Run run = Run.of(corpus, folder.resolve(corpus.name()), known);
    Path reports = Files.createDirectories(Path.of("target/corpora"));
    Files.writeString(reports.resolve(prefix + corpus.name() + ".txt"), run.report());
    System.out.println(run.summary());
    assertThat(run.of(Verdict.Outcome.AGREES)).as("cases that agree").isNotEmpty();
    assertThat(run.faults()).isEmpty();
  }
}
