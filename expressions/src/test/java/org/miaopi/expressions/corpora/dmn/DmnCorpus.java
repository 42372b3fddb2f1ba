package org.miaopi.expressions.corpora.dmn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Corpus;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Refused;
import org.miaopi.expressions.corpora.Values;
import org.miaopi.expressions.corpora.Verdict;

/** Files {@code *-test-*.xml} of test cases, each beside its model. */
public final class DmnCorpus implements Corpus {

  @Override
  public String name() {
    return "dmn-tck";
  }

  @Override
  public boolean holdsCases(Path file) {
    return file.getFileName().toString().matches(".*-test-?[^.]*\\.xml");
  }

  @Override
  public List<Verdict> run(Path file) throws IOException {
    Xml tests = Xml.read(file);
    if (!tests.name().equals("testCases")) throw new IOException(file + ": no test cases");
    Path folder = Objects.requireNonNull(file.getParent());
    Model model = new Model(Xml.read(model(folder, tests.text("modelName").strip())));
    List<Verdict> verdicts = new ArrayList<>();
    for (Xml test : tests.all("testCase")) {
      for (Xml result : test.all("resultNode")) {
        String place = folder.getFileName() + "/" + test.attribute("id");
        verdicts.add(run(place + "/" + result.attribute("name"), model, test, result));
      }
    }
    return verdicts;
  }

  /** The model is called as the test says, or else is the only one of the folder. */
  private static Path model(Path folder, String name) throws IOException {
    Path called = folder.resolve(name);
    if (Files.isRegularFile(called)) return called;
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> models = files.filter(it -> it.toString().endsWith(".dmn")).toList();
      if (models.size() == 1) return models.getFirst();
    }
    throw new IOException(folder + ": no model " + name);
  }

  private static Verdict run(String id, Model model, Xml test, Xml result) {
    Xml node =
        result.first("expected") == null ? result.first("computed") : result.first("expected");
    boolean nothing = node == null;
    try {
      String kind = test.attribute("type");
      if (!kind.isEmpty() && !kind.equals("decision")) throw new Inexpressible("invoked " + kind);
      nothing = node == null || DmnValue.read(node, null) == null;
      Decided decided = new Evaluation(model, test).decide(result.attribute("name"));
      Object expected = node == null ? null : DmnValue.read(node, decided.type());
      return compared(id, expected, decided);
    } catch (Refused refusal) {
      return nothing ? Verdict.refused(id, refusal) : Verdict.inexpressible(id, refusal);
    } catch (Inexpressible reason) {
      return Verdict.inexpressible(id, reason);
    }
  }

  private static Verdict compared(String id, @Nullable Object expected, Decided decided) {
    if (same(expected, decided.value())) return Verdict.agrees(id, decided.source());
    String reason = "expected " + expected + ", is " + decided.value();
    return Verdict.differs(id, reason, decided.source());
  }

  /** Numbers of the kit may be rounded to fewer digits than ours have. */
  private static boolean same(@Nullable Object expected, @Nullable Object value) {
    return Values.same(expected, value) || Values.near(expected, value);
  }
}
