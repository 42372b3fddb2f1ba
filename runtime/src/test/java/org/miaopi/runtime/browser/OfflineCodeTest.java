package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.portal.Case;

/** The code on a certificate in a browser: with the server, and where none is in reach. */
class OfflineCodeTest {

  @TempDir private Path folder;
  private Case card;
  private String address;

  @BeforeEach
  void issue() throws Exception {
    card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();
    Path pdf = folder.resolve("card.pdf");
    Files.write(pdf, card.applicant.get("/api/certificates/" + card.id + "/file").bytes());
    address = new Paper(pdf).qrCode();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 1280, 查验结果 有效, 查验结果 真实, 查验结果 不能核对, 查验结果 不是本平台的二维码, 查验结果 已撤销",
    "en, 360, Result Valid, Result Genuine, Result Cannot be checked, Result Not one of our codes, Result Revoked"
  })
  void aCodeIsCheckedInTheBrowserAndRevocationOnline(
      String language,
      int width,
      String valid,
      String genuine,
      String unknown,
      String none,
      String revoked) {
    try (Person anybody = at(width).speak(language)) {
      open(anybody, address);
      assertThat(verdict(anybody)).hasText(valid);
      anybody.shoot("code-valid");
      anybody.page.waitForFunction("navigator.serviceWorker.ready.then(() => true)");
      anybody.page.waitForFunction(
          "caches.open('miaopi-verify').then(kept => kept.keys()).then(keys => keys.length > 3)");

      open(anybody, address.substring(0, address.length() - 3) + "000");
      assertThat(verdict(anybody)).hasText(none);
      check(anybody, "code-malformed");
      anybody.page.evaluate(
          "localStorage.setItem('miaopi.keys', JSON.stringify({at: '2026-11-01T00:00:00Z', keys: []}))");
      anybody.faults.expectSilence();
      anybody.page.context().route("**/.well-known/jwks.json", route -> route.abort());
      open(anybody, address);
      assertThat(verdict(anybody)).hasText(unknown);
      check(anybody, "code-unknown");
      anybody.page.evaluate("localStorage.clear()");
      anybody.page.context().unroute("**/.well-known/jwks.json");
      open(anybody, address);
      assertThat(verdict(anybody)).hasText(valid);

      anybody.page.context().setOffline(true);
      open(anybody, address);
      assertThat(verdict(anybody)).hasText(genuine);
      assertThat(anybody.page.locator(".notice-warning")).isVisible();
      check(anybody, "code-offline");
      anybody.page.context().setOffline(false);

      RunningMiaopi.get()
          .signedIn("supervisor")
          .post("/api/supervision/certificates/" + card.id + "/revoke", Map.of("reason", "遗失"))
          .expect(200);
      open(anybody, address);
      assertThat(verdict(anybody)).hasText(revoked);
    }
  }

  @Test
  void aScannerTypesTheCodeIntoTheForm() {
    try (Person anybody = Person.atDesktop().visit("/verify")) {
      anybody.control("证照编号或证照标识").fill(URI.create(address).getFragment());
      anybody.button("查验").click();
      assertThat(verdict(anybody)).hasText("查验结果 有效");
    }
  }

  private static Person at(int width) {
    return width < 600 ? Person.onPhone(width) : Person.atDesktop();
  }

  /** As a camera opens it: from nowhere. */
  private static void open(Person person, String address) {
    person.page.navigate("about:blank");
    person.page.navigate(address);
  }

  private static void check(Person person, String name) {
    person.shoot(name);
    assertThat(new AxeBuilder(person.page).analyze().getViolations()).isEmpty();
  }

  private static Locator verdict(Person person) {
    return person.page.getByRole(
        AriaRole.HEADING,
        new Page.GetByRoleOptions().setLevel(2).setName(Pattern.compile("^(查验结果|Result)")));
  }
}
