package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.designer.NewItems;
import org.miaopi.runtime.ids.Ids;

/** Staff look through more items and versions than a page shows. */
class LongListsTest {

  private static String prefix;
  private static NewItems items;

  @BeforeAll
  static void makeManyItemsAndVersions() {
    RunningMiaopi miaopi = RunningMiaopi.get();
    prefix = "LONG-" + miaopi.bean(Ids.class).next().substring(20);
    items = new NewItems(miaopi.signedIn("staff"), prefix);
    items.create(60);
    items.publishOften(60, 52);
  }

  @Test
  void theCatalogueShowsMoreAndFindsWhatItDoesNotShow() {
    try (Person staff = Person.atDesktop().signIn("staff")) {
      Locator rows = rows(staff.visit("/designer?query=" + prefix));
      assertThat(rows).hasCount(50);
      assertThat(status(staff)).hasText("已显示 50 个事项，还有更多");
      staff.shoot("designer-catalogue-long");
      rows.nth(1).getByRole(AriaRole.CHECKBOX).check();

      staff.button("显示更多").click();

      assertThat(rows).hasCount(60);
      assertThat(status(staff)).hasText("共 60 个事项");
      assertThat(staff.button("显示更多")).hasCount(0);
      staff.control("搜索事项").fill(prefix + " 登记 -057");
      assertThat(rows).hasCount(1);
      assertThat(rows).containsText(items.code(57));
      assertThat(staff.page.locator(".bulk-bar")).containsText("已选 1 项");
      staff.control("搜索事项").fill("没有这个事项");
      staff.button("清除筛选").click();
      assertThat(rows).hasCount(50);
    }
  }

  @Test
  void thePhoneShowsTheSameInEnglish() {
    try (Person staff = Person.onPhone(360).speak("en").signIn("staff")) {
      Locator rows = rows(staff.visit("/designer?query=" + prefix));
      assertThat(rows).hasCount(50);
      assertThat(status(staff)).hasText("First 50 items");
      staff.shoot("designer-catalogue-long");
      assertThat(staff.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

      staff.button("Show more").tap();

      assertThat(rows).hasCount(60);
      assertThat(status(staff)).hasText("60 items");
      staff.button("Published").tap();
      assertThat(rows).hasCount(1);
      assertThat(rows).containsText("Version 52");
    }
  }

  @Test
  void theVersionsShowMoreAndOnlyTheNewestIsCurrent() {
    try (Person staff = Person.atDesktop().signIn("staff")) {
      staff.visit("/designer/" + items.code(60));
      new Designing(staff).open("版本");
      Locator rows = rows(staff);
      assertThat(rows).hasCount(50);
      assertThat(rows.first()).containsText("第 52 版");

      staff.button("显示更多").click();

      assertThat(rows).hasCount(52);
      assertThat(rows.last()).containsText("第 1 版");
      assertThat(staff.page.getByText("当前版本")).hasCount(1);
      staff.shoot("designer-versions-long");
    }
  }

  @Test
  void aCodeThatIsTakenIsSaidAtItsField() {
    try (Person staff = Person.atDesktop().signIn("staff")) {
      String free = prefix.replace("LONG", "FREE");
      staff.faults.expect(409);
      staff.visit("/designer").button("新建事项").click();
      staff.control("事项名称").fill("犬只登记");
      staff.control("事项编码").fill(items.code(57));
      staff.button("创建事项").click();

      assertThat(staff.control("事项编码"))
          .hasAccessibleDescription(Pattern.compile("已有编码相同的事项，请换一个。$"));
      staff.control("事项编码").fill(free);
      staff.button("创建事项").click();
      staff.page.waitForURL("**/designer/" + free);
    }
  }

  private static Locator rows(Person staff) {
    return staff.page.locator("tbody tr");
  }

  private static Locator status(Person staff) {
    return staff.page.getByRole(AriaRole.SEARCH).getByRole(AriaRole.STATUS);
  }
}
