package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.portal.Case;

/** The portal in a hand: narrow, by touch. */
class PhoneTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  @Test
  void aSeniorCitizenGetsHerCardOnAPhone() {
    String account = miaopi.newAccountLike("zhang");
    try (Person zhang = Person.onPhone(360)) {
      zhang.visit("/items/" + Case.CARD).button("立即办理").tap();
      zhang.page.waitForURL("**/login?**");
      zhang.giveName(account).button("立即办理").tap();
      zhang.page.waitForURL("**/apply/**");
      zhang.control("民族").selectOption("01");
      zhang.control("照片").setInputFiles(DogLicence.photo());
      assertThat(zhang.page.getByAltText("照片的预览")).isVisible();
      zhang.button("下一步").tap();
      assertThat(zhang.heading()).hasText("核对并提交");
      zhang.button("提交申请").tap();
      assertThat(zhang.heading()).hasText("办好了");
      Locator card = zhang.page.getByRole(AriaRole.ARTICLE);
      assertThat(card).containsText("张秀兰");
    }
  }

  @Test
  void nothingScrollsSideways() {
    String account = miaopi.newAccountLike("zhang");
    Case card = Case.card(miaopi.signedIn(account));
    card.submit().expect(202);
    String number = card.settled().at("/certificate/number").asString();
    Case draft = Case.card(miaopi.signedIn(account));
    Case risky = Case.riskyLicence();
    risky.submit().expect(202);
    risky.settled();
    List<String> wide = new ArrayList<>();
    try (Person anybody = Person.onPhone(320)) {
      for (String path :
          List.of(
              "/",
              "/?query=nothing",
              "/items/" + Case.CARD,
              "/items/" + Case.LICENCE,
              "/login",
              "/verify",
              "/verify/" + number,
              "/verify/0")) {
        measure(anybody, path, wide);
      }
      anybody.signIn(account);
      for (String path :
          List.of(
              "/",
              "/space",
              "/apply/" + draft.id,
              "/apply/" + card.id,
              "/certificates/" + card.id)) {
        measure(anybody, path, wide);
      }
    }
    try (Person approver = Person.onPhone(320).signIn("approver")) {
      measure(approver, "/desk", wide);
    }
    try (Person supervisor = Person.onPhone(320).signIn("supervisor")) {
      measure(supervisor, "/supervision", wide);
    }
    assertThat(wide).as("pages wider than the screen").isEmpty();
  }

  private static void measure(Person person, String path, List<String> wide) {
    person.visit(path);
    Object width = person.page.evaluate("document.documentElement.scrollWidth");
    if (!width.equals(320)) wide.add(path + ": " + width);
  }
}
