package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.portal.Case;

/** Every page in both languages, on a wide screen and on a phone, as axe sees it. */
class AccessibilityTest {

  private static final List<Supplier<Person>> SCREENS =
      List.of(Person::atDesktop, () -> Person.onPhone(360));
  private static final List<String> PARTS =
      List.of(
          "elements",
          "form",
          "codeLists",
          "materials",
          "tables",
          "rules",
          "certificate",
          "commitment",
          "cases",
          "versions");

  private static String holder = "";
  private static String delivered = "";
  private static String number = "";
  private static String company = "";
  private static String draft = "";
  private static byte[] pdf = {};

  private final SoftAssertions violations = new SoftAssertions();

  @BeforeAll
  static void issueACertificateAndReferACase() {
    RunningMiaopi miaopi = RunningMiaopi.get();
    holder = miaopi.newAccountLike("zhang");
    Case card = Case.card(miaopi.signedIn(holder));
    card.submit().expect(202);
    number = card.settled().at("/certificate/number").asString();
    delivered = card.id;
    pdf = card.applicant.get("/api/certificates/" + card.id + "/file").expect(200).bytes();
    company = miaopi.newAccountLike("canting");
    Case licence = Case.licence(miaopi.signedIn(company));
    licence.save();
    draft = licence.id;
    Case referred = Case.riskyLicence();
    referred.submit().expect(202);
    referred.settled();
  }

  @AfterEach
  void assertNoViolation() {
    violations.assertAll();
  }

  @Test
  void aMissingLabelWouldBeSeen() {
    try (Person anybody = Person.atDesktop().visit("/verify")) {
      anybody.page.evaluate("document.querySelectorAll('label').forEach(label => label.remove())");
      assertThat(violationsOn(anybody.page)).extracting(Rule::getId).contains("label");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatAnybodySees(String language) {
    for (Supplier<Person> screen : SCREENS) {
      try (Person anybody = screen.get().speak(language)) {
        check(anybody.visit("/"), "home");
        check(anybody.visit("/items/" + Case.LICENCE), "guide");
        check(anybody.visit("/login"), "login");
        check(anybody.visit("/verify/" + number), "verify-valid");
        byte[] altered = pdf.clone();
        altered[altered.length / 3] ^= 1;
        anybody
            .page
            .locator("#verify-file")
            .setInputFiles(new FilePayload("altered.pdf", "application/pdf", altered));
        assertThat(anybody.page.locator(".verdict-bad")).isVisible();
        check(anybody, "verify-altered");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatApplicantsSee(String language) {
    for (Supplier<Person> screen : SCREENS) {
      try (Person person = screen.get().speak(language).signIn(holder)) {
        check(person.visit("/space"), "space");
        check(person.visit("/certificates/" + delivered), "certificate");
        check(person.visit("/apply/" + delivered), "decided");
        person.visit("/items/" + Case.CARD).page.locator(".action-main").click();
        person.page.waitForURL("**/apply/**");
        check(goOnInVain(person), "apply-errors");
      }
      try (Person person = screen.get().speak(language).signIn(company)) {
        person.visit("/apply/" + draft + "?step=:materials");
        check(goOnInVain(person), "apply-materials");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatOfficialsSee(String language) {
    for (Supplier<Person> screen : SCREENS) {
      try (Person approver = screen.get().speak(language).signIn("approver")) {
        check(approver.visit("/desk"), "desk");
        approver
            .page
            .getByRole(AriaRole.MAIN)
            .locator("a[href*='/desk'], li button")
            .first()
            .click();
        assertThat(approver.page.locator(".decision-form")).isVisible();
        check(approver, "desk-case");
      }
      try (Person supervisor = screen.get().speak(language).signIn("supervisor")) {
        check(supervisor.visit("/supervision"), "supervision");
        supervisor.page.locator(".issued .button-danger").first().click();
        assertThat(supervisor.page.locator("dialog[open]")).isVisible();
        check(supervisor, "supervision-revoke");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatStaffSee(String language) {
    try (Person staff = Person.atDesktop().speak(language).signIn("staff")) {
      check(staff.visit("/designer"), "designer-catalogue");
      staff.page.locator(".catalogue-head .button-primary").click();
      assertThat(staff.page.locator("dialog")).isVisible();
      check(staff, "designer-create");
      staff.visit("/designer/" + Case.LICENCE);
      Locator parts = staff.page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.BUTTON);
      assertThat(parts).hasCount(PARTS.size());
      for (int i = 0; i < PARTS.size(); i++) {
        parts.nth(i).click();
        check(staff.arrived(), "designer-" + PARTS.get(i));
      }
      parts.nth(PARTS.indexOf("form")).click();
      staff.page.locator(".canvas-field .canvas-handle").first().click();
      staff.page.locator(".page-tabs .button").last().click();
      assertThat(staff.page.locator(".phone .form-field").first()).isVisible();
      check(staff, "designer-preview");
      staff.page.locator(".topbar .button-primary").click();
      assertThat(staff.page.locator("dialog .notice")).isVisible();
      check(staff, "designer-publish");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatStaffSeeOfTheWorkingDays(String language) {
    for (Supplier<Person> screen : SCREENS) {
      try (Person staff = screen.get().speak(language).signIn("staff")) {
        staff.visit("/designer/calendar/2026");
        staff.page.locator(".day-weekday[data-date]").first().click();
        check(staff, "designer-calendar");
        check(staff.visit("/designer/calendar/2090"), "designer-calendar-none");
      }
    }
  }

  /** Something is missing: says what. */
  private static Person goOnInVain(Person applicant) {
    applicant.arrived().page.locator(".action-main").click();
    assertThat(applicant.page.getByRole(AriaRole.ALERT)).isFocused();
    return applicant;
  }

  private void check(Person person, String name) {
    for (Rule rule : violationsOn(person.shoot(name).page)) {
      for (CheckedNode node : rule.getNodes()) {
        violations.fail(
            "%s, %s: %s: %s %s",
            name, person, rule.getHelp(), node.getTarget(), node.getFailureSummary());
      }
    }
  }

  private static List<Rule> violationsOn(Page page) {
    return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
  }
}
