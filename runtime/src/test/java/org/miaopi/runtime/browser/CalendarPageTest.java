package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.designer.Deadlines;
import org.miaopi.runtime.ids.Ids;
import tools.jackson.databind.JsonNode;

/** The page of the working days, and a form that counts by them. */
class CalendarPageTest {

  private static final String CALENDAR = "/api/designer/calendar/";

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor colleague = miaopi.signedIn("staff");

  @Test
  void staffMarkAYearByMouseAndKeyboardAndSaveIt() {
    try (Person staff = Person.atDesktop().signIn("staff")) {
      staff.visit("/designer").link("工作日历").click();
      staff.page.waitForURL("**/designer/calendar/*");
      assertThat(staff.arrived().heading()).containsText("年工作日历");
      staff.visit("/designer/calendar/2044");
      assertThat(staff.page.getByText("2044 年还没有放假安排，现在按周一至周五计工作日")).isVisible();
      assertThat(staff.button("保存")).isDisabled();
      staff.shoot("designer-calendar-none");

      staff.button("1月1日星期五，上班").click();
      staff.page.keyboard().press("ArrowRight");
      assertThat(staff.button("1月2日星期六，周末休息")).isFocused();
      staff.page.keyboard().press("PageDown");
      staff.page.keyboard().press("ArrowDown");
      staff.page.keyboard().press("ArrowUp");
      staff.page.keyboard().press("ArrowLeft");
      assertThat(staff.button("2月1日星期一，上班")).isFocused();
      staff.page.keyboard().press("PageUp");
      staff.page.keyboard().press("ArrowRight");
      staff.page.keyboard().press("Space");

      assertThat(staff.button("1月2日星期六，调休上班")).isFocused();
      assertThat(status(staff)).hasText("1月2日星期六，调休上班");
      assertThat(staff.page.getByText("放假 1 天，调休上班 1 天")).isVisible();
      staff.button("保存").click();
      assertThat(status(staff)).hasText("已保存。");
      assertThat(staff.visit("/designer/calendar/2044").button("1月1日星期五，休息")).isVisible();
      assertThat(staff.page.getByText("staff 于")).isVisible();
    }
    JsonNode saved = colleague.get(CALENDAR + 2044).expect(200).json();
    assertThat(saved.get("daysOff").toString()).isEqualTo("[\"2044-01-01\"]");
    assertThat(saved.get("workingDays").toString()).isEqualTo("[\"2044-01-02\"]");
  }

  @Test
  void whoSavesOverAColleagueIsToldAndLoadsTheLatest() {
    try (Person staff = Person.atDesktop().signIn("staff")) {
      staff.visit("/designer/calendar/2045");
      save(2045, List.of("2045-05-01"));
      staff.button("1月2日星期一，上班").click();
      staff.faults.expect(409);

      staff.button("保存").click();

      Locator told = staff.page.getByRole(AriaRole.ALERT);
      assertThat(told).containsText("2045 年的工作日历刚刚被他人修改过");
      staff.button("载入最新内容").click();
      assertThat(staff.button("5月1日星期一，休息")).isVisible();
      assertThat(staff.button("1月2日星期一，上班")).isVisible();
      assertThat(told).hasCount(0);
    }
  }

  @Test
  void onAPhoneTheMonthsStandBelowEachOther() {
    try (Person staff = Person.onPhone(320).speak("en").signIn("staff")) {
      staff.visit("/designer/calendar/2026");
      staff.shoot("designer-calendar-narrow");
      assertThat(staff.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
      assertThat(staff.button("Saturday, February 14: Weekend day worked")).isVisible();
      staff.button("Tuesday, February 24: Working day").tap();
      assertThat(staff.button("Tuesday, February 24: Day off")).isVisible();
      staff.button("Discard changes").tap();
      assertThat(staff.button("Tuesday, February 24: Working day")).isVisible();
    }
  }

  @Test
  void aCaseKeepsTheWorkingDaysOfNow() {
    String item = Deadlines.publish(colleague, "KEEP-" + miaopi.bean(Ids.class).next());
    try (Person staff = Person.atDesktop().signIn("staff")) {
      staff.visit("/designer/" + item);
      Designing designing = new Designing(staff).open("用例");
      designing.tick("自带工作日历").saved();
      staff.shoot("designer-case-calendar");
      designing.press("运行全部用例");
      assertThat(staff.page.getByText("2 个符合预期，0 个不符合")).isVisible();
    }
    JsonNode kept = colleague.get("/api/designer/items/" + item).expect(200).json();
    assertThat(kept.at("/cases/0/calendar/daysOff").valueStream().map(JsonNode::asString))
        .contains("2025-10-01", "2026-02-16");
  }

  @Test
  void theFormOfAnApplicantCountsByIt() {
    String item = Deadlines.publish(colleague, "FORM-" + miaopi.bean(Ids.class).next());
    try (Person zhang = Person.onPhone(360).signIn(miaopi.newAccountLike("zhang"))) {
      zhang.visit("/items/" + item).button("立即办理").tap();
      zhang.page.waitForURL("**/apply/**");
      Locator limit = zhang.page.getByRole(AriaRole.STATUS).getByText("2026年2月27日");

      zhang.control("受理日期").fill("2026-02-13");

      assertThat(limit).isVisible();
    }
  }

  private static Locator status(Person staff) {
    return staff.page.locator(".calendar-bar").getByRole(AriaRole.STATUS);
  }

  private void save(int year, List<String> off) {
    Map<String, List<String>> days = Map.of("daysOff", off, "workingDays", List.of());
    colleague.put(CALENDAR + year, days, "If-Match", "0").expect(200);
  }
}
