package org.miaopi.expressions.corpora.jsonlogic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Corpus;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Values;
import org.miaopi.expressions.corpora.Verdict;
import org.miaopi.expressions.corpora.Workbench;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Files of JsonLogic tests: {@code ["a comment", [rule, data, expected], …]}. */
public final class JsonLogicCorpus implements Corpus {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Override
  public String name() {
    return "json-logic";
  }

  @Override
  public boolean holdsCases(Path file) {
    return file.toString().endsWith(".json");
  }

  @Override
  public List<Verdict> run(Path file) throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    String name = file.getFileName().toString().replace(".json", "");
    for (Object entry : entries(file)) {
      if (entry instanceof String) continue;
      if (!(entry instanceof List<?> test) || test.size() != 3) {
        throw new IOException(file + ": no test: " + entry);
      }
      verdicts.add(run(name + "/" + (verdicts.size() + 1), test));
    }
    return verdicts;
  }

  private static List<?> entries(Path file) throws IOException {
    try {
      if (JSON.readValue(file.toFile(), Object.class) instanceof List<?> list) return list;
      throw new IOException(file + ": no array");
    } catch (JacksonException damaged) {
      throw new IOException(file + ": " + damaged.getMessage(), damaged);
    }
  }

  private static Verdict run(String id, List<?> test) {
    try {
      Workbench workbench = new Workbench();
      JsonData.bind(workbench, test.get(1));
      String source = new RuleTranslator(workbench).translate(test.get(0));
      return compared(id, source, Values.exact(test.get(2)), workbench.evaluate(source));
    } catch (Inexpressible reason) {
      return Verdict.inexpressible(id, reason);
    }
  }

  private static Verdict compared(
      String id, String source, @Nullable Object expected, @Nullable Object value) {
    return Values.same(expected, value)
        ? Verdict.agrees(id, source)
        : Verdict.differs(id, "expected " + expected + ", is " + value, source);
  }
}
