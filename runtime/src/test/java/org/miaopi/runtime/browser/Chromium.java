package org.miaopi.runtime.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The system's Chromium, started once for all tests of a run. */
final class Chromium {

  /** How long a page may take to show what is asked for; machines that test are busy. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private static @Nullable Browser browser;

  private Chromium() {}

  static synchronized Browser get() {
    if (browser != null) return browser;
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    LaunchOptions options =
        new LaunchOptions().setExecutablePath(installed()).setArgs(List.of("--lang=zh-CN"));
    Browser started = playwright.chromium().launch(options);
    browser = started;
    return started;
  }

  private static Path installed() {
    List<Path> folders =
        Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException("These tests need Chromium; ./miaopi test installs it."));
  }
}
