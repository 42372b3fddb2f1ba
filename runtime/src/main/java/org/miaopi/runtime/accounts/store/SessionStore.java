package org.miaopi.runtime.accounts.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.StableJson;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sessions of signed-in browsers. A session names its account and nothing else, so that what an
 * account may do is looked up at each request; the token is kept as a hash only.
 */
@Component
public final class SessionStore {

  /** Unused for so long, a session ends. */
  public static final Duration IDLE = Duration.ofMinutes(60);

  private static final Duration RENEW_BELOW = IDLE.dividedBy(2);
  private static final int TOKEN_BYTES = 32;

  private final MongoCollection<Document> sessions;
  private final Clock clock;
  private final SecureRandom random;

  SessionStore(MongoDatabase database, Clock clock, SecureRandom random) {
    this.sessions = database.getCollection("sessions");
    this.clock = clock;
    this.random = random;
    sessions.createIndex(Indexes.ascending("expires"));
  }

  /** Starts a session of the account and returns the token that the browser keeps. */
  public String start(String account) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Date expires = Date.from(clock.instant().plus(IDLE));
    sessions.insertOne(
        new Document("_id", hash(token)).append("account", account).append("expires", expires));
    return token;
  }

  /** The account of a running session; null for a token that is unknown, ended or expired. */
  public @Nullable String account(String token) {
    Instant now = clock.instant();
    Document session =
        sessions.find(and(eq("_id", hash(token)), gt("expires", Date.from(now)))).first();
    if (session == null) return null;
    if (session.getDate("expires").toInstant().isBefore(now.plus(RENEW_BELOW)))
      sessions.updateOne(
          eq("_id", session.get("_id")), Updates.set("expires", Date.from(now.plus(IDLE))));
    return session.getString("account");
  }

  /** Ends a session; an unknown token is nothing to end. */
  public void end(String token) {
    sessions.deleteOne(eq("_id", hash(token)));
  }

  @Scheduled(fixedDelayString = "PT10M")
  void sweep() {
    sessions.deleteMany(lte("expires", Date.from(clock.instant())));
  }

  private static String hash(String token) {
    return StableJson.hash(token.getBytes(StandardCharsets.UTF_8));
  }
}
