package org.miaopi.runtime.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What went wrong behind the pages: errors and violated policies on the console, exceptions,
 * requests that failed or were refused.
 */
final class Faults {

  private final List<String> found = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<Integer> expected = new HashSet<>();
  private boolean silence;

  private record Refusal(int status, String what) {}

  Faults(BrowserContext context) {
    context.onConsoleMessage(this::said);
    context.onWebError(error -> found.add("exception: " + error.error()));
    context.onRequestFailed(this::failed);
    context.onResponse(this::answered);
  }

  /** From now on the server may refuse with this status, as it is part of the story. */
  void expect(int status) {
    expected.add(status);
  }

  /** From now on the server may be out of reach. */
  void expectSilence() {
    silence = true;
  }

  void assertNone() {
    for (Refusal refusal : refusals) {
      if (!expected.contains(refusal.status)) found.add(refusal.status + " " + refusal.what);
    }
    assertThat(found).as("what went wrong behind the pages").isEmpty();
  }

  /** A refused request stands on the console too, without its method; it is kept once. */
  private void said(ConsoleMessage message) {
    boolean refused = message.text().startsWith("Failed to load resource: the server responded");
    boolean silent = silence && message.text().contains("net::ERR_");
    if (message.type().equals("error") && !refused && !silent)
      found.add("console: " + message.text());
  }

  /** Leaving a page ends what it still asks for. */
  private void failed(Request request) {
    if (silence || request.failure().equals("net::ERR_ABORTED")) return;
    found.add(request.failure() + " " + described(request));
  }

  private void answered(Response response) {
    if (response.status() < 400) return;
    refusals.add(new Refusal(response.status(), described(response.request())));
  }

  private static String described(Request request) {
    return request.method() + " " + URI.create(request.url()).getPath();
  }
}
