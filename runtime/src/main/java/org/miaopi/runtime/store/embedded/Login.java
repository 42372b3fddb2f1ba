package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one connection has logged in, and the commands that do it: {@code saslStart} (also inside
 * {@code hello}, which spares a round trip) and {@code saslContinue}. Whatever is wrong with a
 * login gets the same answer.
 */
final class Login {

  static final String USER = "miaopi";

  private static final String MECHANISM = "SCRAM-SHA-256";
  private static final AttributeKey<Login> KEY = AttributeKey.valueOf(Login.class, "login");
  private static final Set<String> BEFORE =
      Set.of("hello", "ismaster", "ping", "buildinfo", "saslstart", "saslcontinue");
  private static final int LONGEST_PAYLOAD = 2048;
  private static final int CONVERSATION = 1;

  private final ScramSecret secret;
  private boolean passed;
  private boolean oneMoreMessage;
  private boolean proven;
  private @Nullable ScramExchange exchange;

  private Login(ScramSecret secret) {
    this.secret = secret;
  }

  /** The login of a connection, kept with it. */
  static Login of(Channel channel, ScramSecret secret) {
    channel.attr(KEY).setIfAbsent(new Login(secret));
    return channel.attr(KEY).get();
  }

  static boolean passed(Channel channel) {
    Login login = channel.attr(KEY).get();
    return login != null && login.passed;
  }

  /** Refuses what only a logged-in client may ask; {@code command} in lower case. */
  void require(String command) {
    if (!passed && !BEFORE.contains(command)) throw Errors.unauthorized();
  }

  Document start(Document command) {
    exchange = null;
    proven = false;
    if (!MECHANISM.equals(command.get("mechanism"))) throw Errors.loginFailed();
    ScramExchange begun = ScramExchange.begin(secret, USER, payload(command));
    if (begun == null) throw Errors.loginFailed();
    Document options = Fields.documentOrEmpty(command, "options");
    oneMoreMessage = !Boolean.TRUE.equals(options.get("skipEmptyExchange"));
    exchange = begun;
    return answer(false, begun.challenge());
  }

  Document next(Document command) {
    ScramExchange current = exchange;
    boolean wasProven = proven;
    exchange = null;
    proven = false;
    if (Fields.number(command, "conversationId") != CONVERSATION) throw Errors.loginFailed();
    String message = payload(command);
    if (wasProven && message.isEmpty()) return entered("");
    String proof = current == null ? null : current.finish(message);
    if (proof == null) throw Errors.loginFailed();
    if (!oneMoreMessage) return entered(proof);
    proven = true;
    return answer(false, proof);
  }

  /** Adds to the answer of {@code hello} what it was asked about logging in. */
  void greet(Document hello, Document answer) {
    if (hello.get("saslSupportedMechs") instanceof String asked && asked.endsWith("." + USER)) {
      answer.append("saslSupportedMechs", List.of(MECHANISM));
    }
    if (!(hello.get("speculativeAuthenticate") instanceof Document start)) return;
    try {
      answer.append("speculativeAuthenticate", start(start));
    } catch (MongoServerException refused) {
      // the protocol's way to refuse it here: no answer, and the client starts in the open
    }
  }

  /** Who has logged in on this connection, as {@code connectionStatus} tells. */
  List<Document> users() {
    return passed ? List.of(new Document("user", USER).append("db", "admin")) : List.of();
  }

  private Document entered(String message) {
    passed = true;
    return answer(true, message);
  }

  private static String payload(Document command) {
    if (!(command.get("payload") instanceof BinData binary)) throw Errors.loginFailed();
    if (binary.getData().length > LONGEST_PAYLOAD) throw Errors.loginFailed();
    return new String(binary.getData(), StandardCharsets.UTF_8);
  }

  private static Document answer(boolean done, String message) {
    return new Document("conversationId", CONVERSATION)
        .append("done", done)
        .append("payload", new BinData(message.getBytes(StandardCharsets.UTF_8)))
        .append("ok", 1.0);
  }
}
