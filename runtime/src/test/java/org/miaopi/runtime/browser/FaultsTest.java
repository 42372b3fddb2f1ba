package org.miaopi.runtime.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The watch over the pages sees what it is there for. */
class FaultsTest {

  @Test
  void anErrorOnTheConsoleFailsTheTest() {
    assertFails("console.error('出错了')", "console: 出错了");
  }

  @Test
  void anExceptionFailsTheTest() {
    assertFails("setTimeout(() => { throw new Error('出错了') })", "exception: Error: 出错了");
  }

  @Test
  void aViolatedPolicyFailsTheTest() {
    assertFails(
        "document.head.append(Object.assign(document.createElement('style'),"
            + " { textContent: 'p { color: red }' }))",
        "Content Security Policy");
  }

  @Test
  void aRefusedRequestFailsTheTestUnlessExpected() {
    assertFails("fetch('/api/applications')", "401 GET /api/applications");
    try (Person person = Person.atDesktop().visit("/verify")) {
      person.faults.expect(401);
      person.page.evaluate("fetch('/api/applications')");
    }
  }

  private static void assertFails(String script, String fault) {
    Person person = Person.atDesktop().visit("/verify");
    person.page.evaluate("async () => { await (" + script + "); }");
    person.page.waitForFunction("() => new Promise(done => setTimeout(() => done(true), 0))");
    assertThatThrownBy(person::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(fault);
  }
}
