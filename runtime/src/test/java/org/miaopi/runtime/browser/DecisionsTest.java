package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.portal.Case;

/** What applicants read when there is no certificate at once, and what they can do then. */
class DecisionsTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  @Test
  void whoIsTooYoungReadsWhyAndByWhichLaw() {
    try (Person li = apply("li")) {
      submit(li);
      assertThat(li.heading()).hasText("没有通过审批");
      assertThat(li.page.locator(".outcome")).containsText("您还不满 60 周岁，暂不能办理老年优待证。年满 60 周岁后即可申请。");
      assertThat(li.page.locator(".outcome")).containsText("《中华人民共和国老年人权益保障法》第二条");
      li.shoot("rejected");
    }
  }

  @Test
  void whoGaveAnotherDistrictCorrectsItAndGetsTheCard() {
    try (Person zhang = apply("zhang")) {
      zhang.page.getByLabel("户籍地址").fill("山东省济南市历下区泉城路 5 号");
      submit(zhang);
      assertThat(zhang.heading()).hasText("需要您修改后再提交");
      zhang.shoot("returned");
      zhang.button("去修改").click();
      assertThat(zhang.page.getByText("这份申请被退回，请修改后再次提交")).isVisible();
      zhang.page.getByLabel("户籍地址").fill("山东省济南市历城区花园路 1 号");
      submit(zhang);
      assertThat(zhang.heading()).hasText("办好了");
    }
  }

  /** On the form, filled in but for what the identity gives. */
  private Person apply(String account) {
    Person applicant = Person.atDesktop().signIn(miaopi.newAccountLike(account));
    applicant.visit("/items/" + Case.CARD).button("立即办理").click();
    applicant.page.waitForURL("**/apply/**");
    applicant.control("民族").selectOption("01");
    applicant.control("照片").setInputFiles(DogLicence.photo());
    assertThat(applicant.page.getByAltText("照片的预览")).isVisible();
    return applicant;
  }

  private static void submit(Person applicant) {
    applicant.button("下一步").click();
    assertThat(applicant.heading()).hasText("核对并提交");
    applicant.button("提交申请").click();
  }
}
