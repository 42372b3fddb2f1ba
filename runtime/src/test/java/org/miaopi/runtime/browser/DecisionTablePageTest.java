package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.designer.NewItems;
import org.miaopi.runtime.ids.Ids;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Staff write a decision table; an applicant gets what it decides. */
class DecisionTablePageTest {

  private static final String FIELDS =
      """
      [ {"name": "出生日期", "type": "date", "label": {"zh-CN": "出生日期"}, "required": "true"},
        {"name": "本市户籍", "type": "boolean", "label": {"zh-CN": "本市户籍"}},
        {"name": "应发", "type": "money", "label": {"zh-CN": "应发津贴"},
         "computed": "高龄津贴.月津贴"} ]""";

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor colleague = miaopi.signedIn("staff");

  @Test
  void aTableIsBuiltByKeyboardPublishedAndDecides() {
    String item = draft("TABLE-" + miaopi.bean(Ids.class).next());
    try (Person staff = Person.atDesktop().signIn("staff")) {
      staff.visit("/designer/" + item);
      Designing designing = new Designing(staff).open("决策表").press("添加决策表");
      build(designing, staff);
      fillTheGap(staff);
      designing.saved();
      staff.shoot("designer-tables");
      exportAndImport(designing, staff);
      staff.page.keyboard().press("Control+z");
      designing.open("版本与发布").saved();
      assertThat(staff.page.locator(".topbar")).containsText("0 个错误");
      staff.button("发布新版本").click();
      staff.button("发布第 1 版").click();
      assertThat(staff.page.getByText("第 1 版已发布，群众现在就能办。")).isVisible();
    }
    try (Person zhang = Person.onPhone(360).signIn(miaopi.newAccountLike("zhang"))) {
      zhang.visit("/items/" + item).button("立即办理").tap();
      zhang.page.waitForURL("**/apply/**");
      zhang.control("出生日期").fill("1930-01-01");
      zhang.control("本市户籍").check();
      assertThat(zhang.page.getByRole(AriaRole.STATUS).getByText("200")).isVisible();
      zhang.control("出生日期").fill("1960-01-01");
      assertThat(zhang.page.getByRole(AriaRole.STATUS).getByText("200")).hasCount(0);
    }
  }

  @Test
  void onAPhoneTheGridScrollsByItself() {
    try (Person staff = Person.onPhone(320).speak("en").signIn("staff")) {
      staff.visit("/designer/000131014000?part=tables");
      assertThat(staff.control("Row 2, condition: Area")).hasValue("> 3000");
      staff.shoot("designer-tables-narrow");
      assertThat(staff.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }
  }

  private static void build(Designing designing, Person staff) {
    designing
        .write("表名", "高龄津贴")
        .write("条件列 1：看什么", "年龄(出生日期)")
        .press("添加条件列")
        .write("条件列 2：看什么", "本市户籍")
        .write("结果列 1：名称", "月津贴");
    staff.control("第 1 行，条件：年龄(出生日期)").click();
    staff.page.keyboard().type("< 80");
    staff.page.keyboard().press("Enter");
    assertThat(staff.control("第 2 行，条件：年龄(出生日期)")).isFocused();
    staff.page.keyboard().type(">= 80岁");
    staff.page.keyboard().press("Tab");
    staff.page.keyboard().type("true");
    staff.page.keyboard().press("Tab");
    staff.page.keyboard().type("200");
    staff.page.keyboard().press("ArrowUp");
    staff.page.keyboard().type("0");
    Locator wrong = staff.control("第 2 行，条件：年龄(出生日期)");
    assertThat(wrong).hasAttribute("aria-invalid", "true");
    wrong.fill(">= 80");
    assertThat(wrong).not().hasAttribute("aria-invalid", "true");
  }

  /** Who is old and not from here has no row; the row that lacks is offered with its conditions. */
  private static void fillTheGap(Person staff) {
    Locator gap = staff.page.getByText("有的情况没有规则").first();
    assertThat(gap).containsText("本市户籍 = 否");
    staff.button("补上这条规则").first().click();
    assertThat(staff.control("第 3 行，条件：年龄(出生日期)")).hasValue(">= 80");
    assertThat(staff.control("第 3 行，结果：月津贴")).isFocused();
    staff.page.keyboard().type("0");
    staff.page.keyboard().press("Alt+ArrowUp");
    assertThat(staff.control("第 2 行，结果：月津贴")).hasValue("0");
    assertThat(staff.control("第 2 行，结果：月津贴")).isFocused();
    staff.page.keyboard().press("Alt+ArrowDown");
    assertThat(staff.control("第 3 行，结果：月津贴")).hasValue("0");
  }

  private static void exportAndImport(Designing designing, Person staff) {
    Download sheet = staff.page.waitForDownload(() -> staff.link("导出表格").click());
    Path file = sheet.path();
    staff.control("第 3 行，结果：月津贴").fill("7");
    designing.saved();
    staff.page.locator("input[type=file]").setInputFiles(file);
    assertThat(staff.page.getByText("已导入 1 张表")).isVisible();
    assertThat(staff.control("第 3 行，结果：月津贴")).hasValue("0");
    staff.page.keyboard().press("Control+z");
    assertThat(staff.control("第 3 行，结果：月津贴")).hasValue("7");
  }

  private String draft(String code) {
    NewItems.create(colleague, code, "高龄津贴 " + code).expect(201);
    String address = "/api/designer/items/" + code;
    ObjectNode draft = (ObjectNode) colleague.get(address).expect(200).json();
    String revision = draft.get("revision").asString();
    draft.retain("definition", "cases");
    ObjectNode section = (ObjectNode) draft.at("/definition/form/pages/0/sections/0");
    section.set("fields", new JsonMapper().readTree(FIELDS));
    colleague.put(address, draft, "If-Match", revision).expect(200);
    return code;
  }
}
