package org.miaopi.expressions.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What {@code ./miaopi bench expressions} measures is the same for all, and it runs. */
@NullUnmarked
class BenchTest {

  private static final List<Applicant> APPLICANTS = Applicant.some(Evaluation.APPLICANTS);

  @ParameterizedTest
  @EnumSource
  void everyPeerAnswersAsPlainJavaDoes(Peer peer) throws Exception {
    List<Rule> rules = new ArrayList<>(Rule.many(Evaluation.RULES));
    rules.add(Rule.TYPICAL);
    Peer.Language java = Peer.JAVA.language(APPLICANTS);
    Peer.Language other = peer.language(APPLICANTS);
    for (Rule rule : rules) {
      assertThat(answers(other.source(rule).call()))
          .as("%s %s", peer, rule)
          .isEqualTo(answers(java.source(rule).call()));
    }
  }

  @Test
  void theTypicalRuleHoldsForSomeAndNotForOthers() throws Exception {
    Question typical = Peer.MIAOPI.language(APPLICANTS).source(Rule.TYPICAL).call();
    assertThat(answers(typical)).contains(true, false);
  }

  @Test
  void applicantsAreDecidedByManyRules() throws Exception {
    Evaluation evaluation = new Evaluation();
    evaluation.compile();
    Set<Integer> deciding = new TreeSet<>();
    for (int i = 0; i < APPLICANTS.size(); i++) deciding.add(evaluation.decision());
    assertThat(deciding).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource
  void aFormHasAThousandFieldsAndAKeystrokeChangesThoseThatDependOnIt(Layout layout) {
    BigForm form = new BigForm(layout);
    assertThat(form.size()).isEqualTo(1_000);
    assertThat(form.dependants()).isEqualTo(layout == Layout.STAR ? 999 : 162);
    String result = layout == Layout.STAR ? "份额130" : "税额0";
    assertThat(form.type(new BigDecimal("98.76"))).containsEntry(result, new BigDecimal("12.84"));
    assertThat(form.type(new BigDecimal("200"))).containsEntry(result, new BigDecimal("26.00"));
  }

  /** Node's tests read them. */
  @Test
  void formsAreHandedToTheBrowser() throws Exception {
    BrowserForms.write(Path.of(""));
    assertThat(BrowserForms.FILE).isNotEmptyFile();
  }

  /** No time is asserted: only that there is one, and that what is printed is complete. */
  @Test
  void everyMeasurementRunsAndIsPrinted() throws Exception {
    OptionsBuilder moment = new OptionsBuilder();
    moment.include(BenchTest.class.getPackageName()).forks(0).warmupIterations(0);
    moment.measurementIterations(1).measurementTime(TimeValue.milliseconds(1));
    moment.verbosity(VerboseMode.SILENT).shouldFailOnError(true);
    Browser browser = new Browser(162, 0.3, 5);

    Figures figures =
        Figures.of(
            1,
            new Runner(moment.build()).run(),
            Map.of(Layout.SHEET, browser, Layout.STAR, browser));

    assertThat(figures.tasks().values()).extracting(Map::size).containsExactly(8, 8, 5, 5);
    assertThat(figures.server()).hasSize(2);
    assertThat(figures.goals())
        .hasSize(7)
        .allMatch(goal -> goal.measured() > 0 && goal.limit() > 0)
        .contains(new Figures.Goal("key.STAR", 0.3, 4));
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      new FigureTable(new PrintStream(printed, true, UTF_8), locale).print(figures);
      assertThat(printed.toString(UTF_8)).contains("0.30").doesNotContain("{", "NaN");
    }
  }

  private static List<Boolean> answers(Question question) throws Exception {
    List<Boolean> answers = new ArrayList<>();
    for (int i = 0; i < APPLICANTS.size(); i++) answers.add(question.holds(i));
    return answers;
  }
}
