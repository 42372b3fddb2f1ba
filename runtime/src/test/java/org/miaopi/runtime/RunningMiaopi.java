package org.miaopi.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.accounts.store.AccountStore;
import org.miaopi.runtime.ids.Ids;
import org.miaopi.runtime.store.Store;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The application as it really runs, on a free port over an embedded store, with the sample items
 * published: started once for all tests of a run, and ended with it.
 */
public final class RunningMiaopi implements AutoCloseable {

  private static @Nullable RunningMiaopi running;

  private final ConfigurableApplicationContext context;
  private final Path data;
  private final URI address;

  private RunningMiaopi(Path data) {
    this(Server.start(options(data)), data);
  }

  private RunningMiaopi(ConfigurableApplicationContext context, Path data) {
    this.context = context;
    this.data = data;
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    address = URI.create("http://localhost:" + port);
  }

  /** The one that runs; starts it if need be. */
  public static synchronized RunningMiaopi get() {
    if (running != null) return running;
    try {
      Path data = Files.createTempDirectory("miaopi-test");
      RunningMiaopi started = new RunningMiaopi(data);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> started.end()));
      running = started;
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another one for a single test, over a folder of its own. */
  public static RunningMiaopi over(Path data) {
    return new RunningMiaopi(data);
  }

  /** Another instance over the store and the data folder of this one. */
  public RunningMiaopi another() {
    EmbeddedMongo embedded = Objects.requireNonNull(bean(Store.class).embedded());
    Store store = Store.open(embedded.connectionString(), data);
    return new RunningMiaopi(Server.start(options(data), store), data);
  }

  /**
   * Another instance over the same, with one service in place of the platform's own.
   *
   * @param instead makes that service
   */
  public <T> RunningMiaopi anotherWith(Class<T> type, Supplier<T> instead) {
    SpringApplicationHook hook = application -> new Replacing<>(type, instead);
    return SpringApplication.withHook(hook, () -> another());
  }

  /** Puts a service before all others of its type while a context is prepared. */
  private record Replacing<T>(Class<T> type, Supplier<T> instead)
      implements SpringApplicationRunListener {
    @Override
    public void contextPrepared(ConfigurableApplicationContext context) {
      ((GenericApplicationContext) context)
          .registerBean(type.getName(), type, instead, it -> it.setPrimary(true));
    }
  }

  /** Another instance over the same, with other settings. */
  public RunningMiaopi anotherWith(Map<String, Object> settings) {
    SpringApplicationRunListener setting =
        new SpringApplicationRunListener() {
          @Override
          public void contextPrepared(ConfigurableApplicationContext context) {
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", settings));
          }
        };
    return SpringApplication.withHook(application -> setting, () -> another());
  }

  private static Options options(Path data) {
    return Options.parse("--port", "0", "--data", data.toString());
  }

  public URI address() {
    return address;
  }

  /** A service of the running application. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A service by its name, where there are several of a type. */
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** Somebody with a browser who has not signed in. */
  public Visitor visitor() {
    return new Visitor(address);
  }

  /** Somebody signed in with a demo account. */
  public Visitor signedIn(String account) {
    return visitor().signIn(account);
  }

  /** Somebody new, signed in, with the identity of a demo account. */
  public Visitor somebodyLike(String account) {
    return signedIn(newAccountLike(account));
  }

  /** The name of a new account with the identity and the password of a demo account. */
  public String newAccountLike(String account) {
    AccountStore accounts = bean(AccountStore.class);
    Account model = Objects.requireNonNull(accounts.find(account));
    String name = account + "-" + bean(Ids.class).next();
    accounts.save(
        new Account(
            name, model.displayName(), model.passwordHash(), model.roles(), model.applicant()));
    return name;
  }

  @Override
  public void close() {
    context.close();
  }

  private void end() {
    close();
    FileSystemUtils.deleteRecursively(data.toFile());
  }
}
