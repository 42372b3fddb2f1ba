package org.miaopi.expressions.corpora.cel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Corpus;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Refused;
import org.miaopi.expressions.corpora.Values;
import org.miaopi.expressions.corpora.Verdict;
import org.miaopi.expressions.corpora.Workbench;

/** Files {@code *.textproto} of the message SimpleTestFile. */
public final class CelCorpus implements Corpus {

  @Override
  public String name() {
    return "cel-spec";
  }

  @Override
  public boolean holdsCases(Path file) {
    return file.toString().endsWith(".textproto");
  }

  @Override
  public List<Verdict> run(Path file) throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    Message tests = read(file);
    for (Message section : tests.all("section")) {
      for (Message test : section.all("test")) {
        String id = tests.text("name") + "/" + section.text("name") + "/" + test.text("name");
        verdicts.add(run(id, test));
      }
    }
    return verdicts;
  }

  private static Message read(Path file) throws IOException {
    try {
      return TextProto.read(Files.readString(file));
    } catch (IOException damaged) {
      throw new IOException(file + ": " + damaged.getMessage(), damaged);
    }
  }

  private static Verdict run(String id, Message test) {
    boolean fails = test.has("eval_error") || test.has("any_eval_errors");
    try {
      Workbench workbench = new Workbench();
      Object expected = fails ? null : expected(test);
      if (!test.text("container").isEmpty() && hasPaths(test)) {
        throw new Inexpressible("names that are looked up in a container");
      }
      for (Message binding : test.all("bindings")) {
        CelValue.bind(workbench, binding.text("key"), binding.message("value"));
      }
      String source = new CelTranslator(test.text("expr"), workbench).translate();
      Object value = workbench.evaluate(source);
      return Values.same(expected, value)
          ? Verdict.agrees(id, source)
          : Verdict.differs(
              id, "expected " + (fails ? "an error" : expected) + ", is " + value, source);
    } catch (Refused refusal) {
      return fails ? Verdict.refused(id, refusal) : Verdict.inexpressible(id, refusal);
    } catch (Inexpressible reason) {
      return Verdict.inexpressible(id, reason);
    }
  }

  private static boolean hasPaths(Message test) {
    return test.all("bindings").stream().anyMatch(it -> it.text("key").contains("."));
  }

  /** A test that says nothing of its value expects true. */
  private static @Nullable Object expected(Message test) {
    if (test.has("unknown") || test.has("any_unknowns")) throw new Inexpressible("unknown values");
    if (test.text("check_only").equals("true")) throw new Inexpressible("a test of types only");
    Message typed = test.message("typed_result");
    if (typed != null && typed.has("result")) {
      return CelValue.of(Objects.requireNonNull(typed.message("result")));
    }
    Message value = test.message("value");
    return value == null ? Boolean.TRUE : CelValue.of(value);
  }
}
