package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.miaopi.runtime.RunningMiaopi;

/**
 * Somebody in front of a screen, with a browser of their own. Closing it fails if anything went
 * wrong behind the pages.
 */
final class Person implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  final Page page;
  final Faults faults;
  private final URI server = RunningMiaopi.get().address();
  private final BrowserContext context;
  private final String screen;

  private Person(String screen, NewContextOptions options) {
    this.screen = screen;
    context =
        Chromium.get()
            .newContext(options.setLocale("zh-CN").setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout((double) Chromium.PATIENCE.toMillis());
    faults = new Faults(context);
    page = context.newPage();
  }

  static Person atDesktop() {
    return new Person("desktop", new NewContextOptions().setViewportSize(1280, 900));
  }

  static Person onPhone(int width) {
    NewContextOptions phone = new NewContextOptions().setViewportSize(width, 740);
    return new Person("phone", phone.setDeviceScaleFactor(2).setHasTouch(true).setIsMobile(true));
  }

  /** Goes to a page of the product and waits for its heading. */
  Person visit(String path) {
    page.navigate(server.resolve(path).toString());
    return arrived();
  }

  /** Once the page shows what it loads. */
  Person arrived() {
    assertThat(heading().first()).isVisible();
    assertThat(page.locator(".skeleton")).hasCount(0);
    return this;
  }

  Person signIn(String account) {
    visit("/login");
    return giveName(account);
  }

  /** On the page that asks for it. */
  Person giveName(String account) {
    page.locator("[name=username]").fill(account);
    page.locator("[name=password]").fill("miaopi-demo");
    page.locator("form [type=submit]").click();
    page.waitForURL(address -> !address.contains("/login"));
    return arrived();
  }

  Person speak(String language) {
    context.addCookies(List.of(new Cookie("lang", language).setUrl(server.toString())));
    return this;
  }

  /** Of the page, without the query. */
  String path() {
    return URI.create(page.url()).getPath();
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The box, list or tick with this label. */
  Locator control(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  @Override
  public String toString() {
    return "%s %s".formatted(screen, page.evaluate("document.documentElement.lang"));
  }

  /** A picture of the whole page: target/screenshots/NAME-LANGUAGE-SCREEN.png. */
  Person shoot(String name) {
    String language = String.valueOf(page.evaluate("document.documentElement.lang"));
    Path file = SCREENSHOTS.resolve("%s-%s-%s.png".formatted(name, language, screen));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setFullPage(true)
            .setAnimations(ScreenshotAnimations.DISABLED));
    return this;
  }

  @Override
  public void close() {
    context.close();
    faults.assertNone();
  }
}
