package org.miaopi.designer.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.document.ExampleDocument;
import org.miaopi.designer.document.StartingTemplate;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.templates.Docx;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.starter.Starter;

/** What staff are told when their form allows more than their template has room for. */
class TrialsTest {

  private static final ItemPackage CATERING = Samples.all().getFirst();
  private static final ItemPackage CARD = Samples.all().getLast();
  private static final String LOW_ROW = "<w:trHeight w:val=\"560\" w:hRule=\"exact\"/>";

  @ParameterizedTest
  @MethodSource("samples")
  void theSamplesAndAllDesignsHaveRoomForWhatTheirFormsAllow(ItemPackage sample) {
    ItemDefinition definition = sample.definition();
    assertThat(chinese(sample, Objects.requireNonNull(sample.template()))).isEmpty();
    assertThat(chinese(sample, StartingTemplate.docx())).isEmpty();
    for (Starter starter : Starter.values())
      assertThat(chinese(sample, StartingTemplate.docx(starter, definition)))
          .as(starter.id())
          .isEmpty();
  }

  static List<ItemPackage> samples() {
    return Samples.all();
  }

  @Test
  void theLongestTextThatHasRoomIsTold() {
    byte[] docx = low("{{经营场所}}");
    assertThat(chinese(CATERING, docx))
        .containsExactly("“经营场所”最多放得下 28 个字，表单允许 60 个字。再长，文字会超出所在的格子或文本框。");
    assertThat(told(CATERING, docx, Locale.ENGLISH))
        .containsExactly(
            "“Place of business” has room for 28 characters; the form allows 60. With more, text"
                + " runs out of its cell or text box.");
    FitWarning warning = warnings(CATERING, docx).getFirst();
    assertThat(warning.place().words()).isEqualTo("{{经营场所}}");
    assertThat(warning.trial()).isEqualTo(new Trial(warning.trial().example(), "经营场所", "29"));
  }

  @Test
  void withoutALimitAUsualLengthIsTriedAndSaid() {
    ItemPackage unlimited = changed(CATERING, "\"maximumLength\": 60", "\"pattern\": \".+\"");
    String taken = chinese(unlimited, low("{{经营者名称}}")).getFirst();
    assertThat(taken).isEqualTo("“经营者名称”最多放得下 28 个字。再长，文字会超出所在的格子或文本框（表单没有限制字数，这里试到 30 个字）。");
  }

  @Test
  void manyRowsThatFillAnotherPageAreToldUnlessThePagesAreNumbered() {
    Docx list =
        Docx.of(
            p("从业人员名单"),
            table(
                "",
                new int[] {2000, 4000},
                row("", cell("", p("{{#从业人员}}{{序号}}")), cell("", p("{{姓名}}{{/从业人员}}")))));
    assertThat(chinese(CATERING, list.bytes()))
        .containsExactly("“从业人员”最多放得下 50 行，表单允许 100 行。再多，证照会多出一页。");
    String number = "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    assertThat(chinese(CATERING, list.footer(p("", number)).bytes())).isEmpty();
  }

  @Test
  void numbersAndCodesAreNotCut() {
    byte[] docx = narrow("{{经营面积}}");
    assertThat(chinese(CATERING, docx)).containsExactly("“经营面积”是“99999.99”时，数字或单词会从中间断成两行。");
    assertThat(told(CATERING, docx, Locale.ENGLISH))
        .containsExactly("With “99999.99” in “Area (m²)”, a number or word is cut in two.");
    assertThat(chinese(CATERING, narrow("{{经营场所}}"))).containsExactly("“经营场所”填英文时，数字或单词会从中间断成两行。");
  }

  @Test
  void whatTheSampleItselfHasNoRoomForIsToldFirst() {
    String low = "<w:trHeight w:val=\"100\" w:hRule=\"exact\"/>";
    byte[] docx = Docx.of(table("", new int[] {6000}, row(low, cell("", p("{{姓名}}"))))).bytes();
    assertThat(chinese(CARD, docx)).containsExactly("用示例数据试印，文字会超出所在的格子或文本框。");
  }

  @Test
  void nameAndCodeOfTheHolderComeFromTheirFields() {
    assertThat(chinese(CATERING, low("{{持证人}}{{持证人证件号码}}")))
        .containsExactly("“经营者名称”最多放得下 17 个字，表单允许 60 个字。再长，文字会超出所在的格子或文本框。");
  }

  @Test
  void aTrialCanBeLookedAtAsADocumentOfItsOwn() {
    byte[] docx = low("{{经营场所}}");
    CompiledItem item = CompiledItem.compile(CATERING.definition()).orRefuse();
    TemplateCompilation compilation = CertificateDocument.template(CATERING.definition(), docx);
    Examples examples = new Examples(item, compilation, CATERING.cases());
    Trial trial = warnings(CATERING, docx).getFirst().trial();
    ItemCase example = Objects.requireNonNull(examples.of(trial));
    assertThat(ExampleDocument.data(item, example, Map.of()).values())
        .containsEntry("经营场所", "一二三四五六七八九十".repeat(3).substring(0, 29));
    assertThat(examples.of(new Trial(trial.example(), "经营场所", "61"))).isNull();
    assertThat(examples.of(new Trial(trial.example(), "经营场所", "x"))).isNull();
    assertThat(examples.of(new Trial(trial.example(), "没有", "1"))).isNull();
    assertThat(examples.of(new Trial(99, "经营场所", "1"))).isNull();
  }

  @Test
  void aHugeTemplateIsTriedInPartAndThatIsSaid() {
    String[] much = new String[1000];
    Arrays.fill(much, p("{{经营场所}}"));
    assertThat(chinese(CATERING, Docx.of(much).bytes())).last().isEqualTo("模板较大，只试印了一部分内容。");
  }

  @Test
  void withoutAnApprovedCaseNothingIsTried() {
    ItemPackage none =
        new ItemPackage(
            CATERING.definition(), StartingTemplate.docx(), List.of(), CATERING.files());
    assertThat(chinese(none, low("{{经营场所}}"))).isEmpty();
  }

  /** A cell of 14 characters of 10.5 points in width and two lines in height. */
  private static byte[] low(String text) {
    return Docx.of(table("", new int[] {3200}, row(LOW_ROW, cell("", p(text))))).bytes();
  }

  private static byte[] narrow(String text) {
    return Docx.of(table("", new int[] {900}, row("", cell("", p(text))))).bytes();
  }

  private static ItemPackage changed(ItemPackage item, String part, String replacement) {
    String json = new String(Definitions.write(item.definition()), StandardCharsets.UTF_8);
    assertThat(json).contains(part);
    byte[] bytes = json.replace(part, replacement).getBytes(StandardCharsets.UTF_8);
    ItemDefinition definition = Definitions.read(bytes).orRefuse();
    return new ItemPackage(definition, StartingTemplate.docx(), item.cases(), item.files());
  }

  private static List<String> chinese(ItemPackage item, byte[] docx) {
    return told(item, docx, Locale.CHINESE);
  }

  private static List<String> told(ItemPackage item, byte[] docx, Locale locale) {
    return warnings(item, docx).stream().map(it -> it.words().text().in(locale)).toList();
  }

  private static List<FitWarning> warnings(ItemPackage item, byte[] docx) {
    CompiledItem compiled = CompiledItem.compile(item.definition()).orRefuse();
    TemplateCompilation compilation = CertificateDocument.template(item.definition(), docx);
    assertThat(compilation.template()).isNotNull();
    return Trials.run(compiled, compilation, item.cases(), item.files());
  }
}
