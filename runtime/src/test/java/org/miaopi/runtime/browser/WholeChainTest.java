package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * A new item, from nothing to a certificate that others can check, without a line of code for it.
 */
class WholeChainTest {

  private static final String CODE = "370112-YQDJ-01";
  private static final Pattern NUMBER = Pattern.compile("LCYQ370112\\d{4}00001");

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  @Test
  void anItemMadeInTheDesignerEndsAsACertificateThatOthersCanCheck() throws Exception {
    staffMakesAndPublishesTheItem();
    Path pdf = anApplicantGetsACertificate();
    String number = othersCanCheckThe(pdf);
    anIntegratorFindsTheItemAndTheCertificate(number);
  }

  private static void staffMakesAndPublishesTheItem() {
    try (Person staff = Person.atDesktop().signIn("staff")) {
      Designing designing = new Designing(staff).create(CODE, "养犬登记");
      describe(designing);
      listBreeds(designing);
      layOutTheForm(designing);
      staff.shoot("chain-designer-form");
      ruleOutGiants(designing);
      staff.shoot("chain-designer-rules");
      designCertificate(designing, staff);
      designing.open("版本与发布").saved();
      assertThat(staff.page.locator(".topbar")).containsText("0 个错误");
      staff.button("发布新版本").click();
      staff.button("发布第 1 版").click();
      assertThat(staff.page.getByText("第 1 版已发布，群众现在就能办。")).isVisible();
      staff.shoot("chain-designer-published");
    }
  }

  private static void describe(Designing designing) {
    designing
        .open("事项要素")
        .write("一句话说明（中文）", "家里养了狗，在这里登记，当场拿到养犬登记证。")
        .choose("事项类型", "07")
        .write("行政区划代码", "370112")
        .write("实施主体（中文）", "济南市公安局历城区分局")
        .write("实施主体统一社会信用代码", "11370112MB9000001E")
        .tick("自然人");
  }

  private static void listBreeds(Designing designing) {
    designing
        .open("代码表")
        .press("添加代码表")
        .write("代码 1", "1")
        .write("中文名称 1", "中华田园犬")
        .press("添加一项")
        .write("代码 2", "2")
        .write("中文名称 2", "金毛寻回犬");
  }

  /** Ten types of field on two pages. */
  private static void layOutTheForm(Designing designing) {
    designing.open("表单");
    designing.drag("单行文本", "养犬人").tab("逻辑").choose("自动带入", "identity.name").tab("基本");
    designing.drag("公民身份号码", "公民身份号码").tab("逻辑").choose("自动带入", "identity.code");
    designing.tab("基本").drag("电话号码", "联系电话").choose("是否必填", "always");
    designing.press("添加一页").write("标题（中文）", "犬只");
    designing.drag("单行文本", "犬名").choose("是否必填", "always");
    designing.drag("单选", "品种").choose("是否必填", "always");
    designing.drag("数字", "肩高").choose("是否必填", "always");
    designing
        .tab("校验")
        .press("添加校验")
        .write("校验 1 必须成立的条件", "肩高 > 0 and 肩高 <= 120")
        .write("校验 1 不成立时的提示（中文）", "肩高按厘米填写，应在 0 到 120 之间。")
        .tab("基本");
    designing.drag("日期", "犬只出生日期").choose("是否必填", "always");
    designing.drag("数字", "犬龄").tab("逻辑").write("计算公式", "年龄(犬只出生日期)").tab("基本");
    designing.drag("金额", "登记费").tab("逻辑").write("计算公式", "如果(肩高 > 45, 400, 200)").tab("基本");
    designing.drag("是否勾选", "已注射狂犬病疫苗").choose("是否必填", "always");
    designing.drag("照片", "犬只照片").choose("是否必填", "always");
    designing.drag("多行文本", "备注");
    designing.saved();
  }

  private static void ruleOutGiants(Designing designing) {
    designing
        .open("审批规则")
        .press("添加规则")
        .write("成立条件", "肩高 > 71")
        .choose("审批结果", "reject")
        .write("规则名称（中文）", "禁养大型犬")
        .write("告诉申办人的话（中文）", "肩高超过 71 厘米的犬只不能在城区登记。")
        .write("法律条款（中文）", "《济南市养犬管理规定》")
        .saved();
  }

  private static void designCertificate(Designing designing, Person staff) {
    designing.open("证照").give("Word 模板文件（docx）", DogLicence.template()).saved();
    Locator sample = staff.page.getByAltText("证照样张，第 1 页");
    assertThat(sample).isVisible();
    staff.shoot("chain-designer-certificate");
    designing
        .write("证照名称（中文）", "养犬登记证")
        .write("证照类型代码", "11370112MB9000001E009")
        .write("证照编号规则", "LCYQ{region}{year}{sequence:5}")
        .tick("养犬人")
        .tick("犬名")
        .tick("盖电子印章")
        .write("印章文字", "济南市公安局历城区分局")
        .write("印章编码", "3701120005678")
        .saved();
    assertThat(sample).isVisible();
    sample.scrollIntoViewIfNeeded();
    staff.shoot("chain-designer-sample");
  }

  private Path anApplicantGetsACertificate() throws IOException {
    String account = miaopi.newAccountLike("li");
    try (Person applicant = Person.atDesktop()) {
      find(applicant, account);
      fillIn(applicant);
      applicant.button("提交申请").click();
      assertThat(applicant.heading()).hasText("办好了");
      assertThat(applicant.page.getByLabel("办理进度")).containsText("制证");
      applicant.shoot("chain-decided");
      applicant.visit("/space");
      applicant.link("养犬登记证").click();
      assertThat(applicant.heading()).hasText("养犬登记证");
      Download download = applicant.page.waitForDownload(applicant.link("下载证照")::click);
      Path pdf = Files.createTempDirectory("miaopi-e2e").resolve(download.suggestedFilename());
      download.saveAs(pdf);
      return pdf;
    }
  }

  private static void find(Person applicant, String account) {
    applicant.visit("/");
    applicant.page.getByRole(AriaRole.SEARCHBOX).fill("养犬");
    assertThat(applicant.page.getByRole(AriaRole.STATUS).getByText("找到 1 个事项")).isVisible();
    applicant.link("养犬登记").click();
    assertThat(applicant.heading()).hasText("养犬登记");
    applicant.button("立即办理").click();
    applicant.page.waitForURL("**/login?**");
    applicant.giveName(account);
    applicant.button("立即办理").click();
    applicant.page.waitForURL("**/apply/**");
    assertThat(applicant.page.getByLabel("养犬人")).hasValue("李明");
    applicant.control("联系电话").fill("13800000002");
    applicant.button("下一步").click();
    assertThat(applicant.heading()).hasText("犬只");
  }

  private static void fillIn(Person applicant) {
    applicant.control("中华田园犬").check();
    applicant.control("肩高").fill("200");
    applicant.control("犬只出生日期").fill("2024-01-01");
    assertThat(applicant.page.getByRole(AriaRole.STATUS).getByText("400 元")).isVisible();
    applicant.button("下一步").click();
    Locator summary = applicant.page.getByRole(AriaRole.ALERT);
    assertThat(summary).isFocused();
    assertThat(summary.getByRole(AriaRole.LISTITEM))
        .hasText(new String[] {"请填写犬名", "肩高按厘米填写，应在 0 到 120 之间。", "已注射狂犬病疫苗：请阅读并勾选此项", "请上传犬只照片"});
    assertThat(applicant.control("肩高")).hasAccessibleDescription("肩高按厘米填写，应在 0 到 120 之间。");
    applicant.shoot("chain-apply-errors");
    summary.getByText("请填写犬名").click();
    assertThat(applicant.control("犬名")).isFocused();
    applicant.control("犬名").fill("阿黄");
    applicant.control("肩高").fill("38.5");
    assertThat(applicant.page.getByText("200 元")).isVisible();
    applicant.control("已注射狂犬病疫苗").check();
    applicant.control("犬只照片").setInputFiles(DogLicence.photo());
    assertThat(applicant.page.getByAltText("犬只照片的预览")).isVisible();
    assertThat(summary).hasCount(0);
    applicant.button("下一步").click();
    assertThat(applicant.heading()).hasText("核对并提交");
    applicant.shoot("chain-apply-review");
  }

  private static String othersCanCheckThe(Path pdf) throws Exception {
    Paper paper = new Paper(pdf);
    assertThat(paper.signatures())
        .containsOnlyOnce("- Signature Validation: Signature is Valid.", "- Total document signed")
        .filteredOn(line -> line.startsWith("Signature #"))
        .containsExactly("Signature #1:");
    Matcher number = NUMBER.matcher(paper.text());
    assertThat(number.find()).as(paper.text()).isTrue();
    assertThat(paper.text()).contains("李明", "阿黄", "38.5", "中华田园犬");
    long red = paper.redIn(DogLicence.SEAL_LEFT, DogLicence.SEAL_TOP, DogLicence.SEAL_SIDE);
    assertThat(red).isGreaterThan(8_000).isEqualTo(paper.red());
    String address = paper.qrCode();
    assertThat(address).contains("/verify#MP1:");
    try (Person anybody = Person.atDesktop()) {
      anybody.page.navigate(address);
      assertThat(verdict(anybody)).hasText("查验结果 有效");
      assertThat(anybody.page.getByRole(AriaRole.DEFINITION))
          .containsText(new String[] {"养犬登记证", "李明", "阿黄", number.group()});
      anybody.shoot("chain-verify-valid");
      anybody.visit("/verify");
      anybody.control("选择证照文件").setInputFiles(pdf);
      assertThat(anybody.page.getByText("文件由本平台签发，没有被改动，证照现在有效。")).isVisible();
      anybody.control("选择证照文件").setInputFiles(altered(pdf));
      assertThat(verdict(anybody)).hasText("查验结果 文件被改动");
      anybody.shoot("chain-verify-altered");
    }
    return number.group();
  }

  private static Locator verdict(Person person) {
    return person.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("查验结果"));
  }

  /** The same with one bit turned. */
  private static FilePayload altered(Path pdf) throws IOException {
    byte[] bytes = Files.readAllBytes(pdf);
    bytes[bytes.length / 3] ^= 1;
    return new FilePayload("改过的.pdf", "application/pdf", bytes);
  }

  private void anIntegratorFindsTheItemAndTheCertificate(String number) {
    String query =
        "query($code: ID!, $number: String!) { item(code: $code) { version elements { name { zh } } }"
            + " certificate(number: $number) { status publicFields { label { zh } value { zh } } } }";
    Map<String, Object> body =
        Map.of("query", query, "variables", Map.of("code", CODE, "number", number));
    String credentials = "integrator:miaopi-demo";
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    Visitor system = miaopi.visitor();
    JsonNode answer =
        system.post("/graphql", body, "Authorization", "Basic " + basic).expect(200).json();
    assertThat(answer.at("/data/item/elements/name/zh").asString()).isEqualTo("养犬登记");
    assertThat(answer.at("/data/item/version").asInt()).isEqualTo(1);
    assertThat(answer.at("/data/certificate/status").asString()).isEqualTo("VALID");
    assertThat(answer.at("/data/certificate/publicFields").toString()).contains("李明", "阿黄");
  }
}
