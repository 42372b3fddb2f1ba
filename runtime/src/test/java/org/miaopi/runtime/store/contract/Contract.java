package org.miaopi.runtime.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.miaopi.runtime.store.Store;

/**
 * What the platform may rely on, whichever server keeps its data: the embedded store always, and
 * the one that the environment variable {@code MONGODB_URI} names, in a database of its own.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("servers")
abstract class Contract {

  @TempDir Path folder;
  @Parameter @Nullable String address;

  private final String name = "contract" + new ObjectId();
  private Store store;
  MongoDatabase database;
  MongoCollection<Document> applications;

  static Stream<Arguments> servers() {
    String outside = System.getenv("MONGODB_URI");
    Arguments embedded = Arguments.of(Named.of("embedded", null));
    return outside == null
        ? Stream.of(embedded)
        : Stream.of(embedded, Arguments.of(Named.of("MONGODB_URI", outside)));
  }

  @BeforeEach
  final void connect() {
    store = Store.open(address, folder);
    database =
        store.client().getDatabase(name).withCodecRegistry(store.database().getCodecRegistry());
    applications = database.getCollection("applications");
  }

  @AfterEach
  final void leave() {
    database.drop();
    store.close();
  }

  final void reconnect() {
    store.close();
    connect();
  }

  final MongoClient client() {
    return store.client();
  }

  static Document application(String id, String state, int revision) {
    return new Document("_id", id).append("state", state).append("revision", revision);
  }

  static void assertDuplicate(Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
  }

  static void assertCode(int code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(MongoException.class, e -> assertThat(e.getCode()).isEqualTo(code));
  }
}
