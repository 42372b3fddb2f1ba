package org.miaopi.runtime;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.accounts.store.DemoAccounts;
import org.miaopi.runtime.accounts.store.DemoAccounts.DemoAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** What the terminal shows once everything runs: where to look, and as whom to sign in. */
final class StartReport {

  private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);
  private static final Messages MESSAGES = Messages.of(StartReport.class);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Locale locale = Terminal.locale();

  private StartReport() {}

  static void print(ApplicationContext context, Options options) {
    new StartReport().all(context, options);
  }

  private void all(ApplicationContext context, Options options) {
    String address =
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    String time = String.format(Locale.ROOT, "%.1f", seconds);
    if (Terminal.isForPrograms()) {
      LOG.info("started in {} s at {}, data in {}", time, address, options.data());
      return;
    }
    line("started", time, options.data().toString());
    for (String page : new String[] {"portal", "designer", "verify", "desk", "graphql"})
      line("address." + page, address);
    DemoAccounts demo = context.getBean(DemoAccounts.class);
    if (!demo.list().isEmpty()) line("demo", DemoAccounts.PASSWORD);
    for (DemoAccount each : demo.list()) {
      Account account = each.account();
      line("demo.account", String.format("%-11s", account.name()), account.displayName());
    }
    line("stop");
  }

  private void line(String code, String... arguments) {
    out.println(MESSAGES.text(code, arguments).in(locale));
  }
}
