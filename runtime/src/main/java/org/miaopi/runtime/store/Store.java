package org.miaopi.runtime.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.BsonTypeClassMap;
import org.bson.codecs.BsonValueCodecProvider;
import org.bson.codecs.CollectionCodecProvider;
import org.bson.codecs.DocumentCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.store.embedded.DataFolderLocked;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;

/**
 * The open store of this instance. UUIDs are kept in the standard form, a {@link BigDecimal} is a
 * Decimal128 both ways, and a write is acknowledged once a majority holds it durably.
 */
public final class Store implements AutoCloseable {

  /** The name of the platform's database where an address names none. */
  public static final String DATABASE = "miaopi";

  private static final int CONNECT_SECONDS = 3;
  private static final int SELECT_SECONDS = 5;

  private final MongoClient client;
  private final MongoDatabase database;
  private final @Nullable EmbeddedMongo embedded;

  private Store(MongoClient client, MongoDatabase database, @Nullable EmbeddedMongo embedded) {
    this.client = client;
    this.database = database;
    this.embedded = embedded;
  }

  /**
   * Connects to {@code mongodbUri}, or without one (null or blank) opens the embedded server over
   * {@code dataFolder}, which is created when missing.
   *
   * @throws StoreUnreachable if the server of the address does not answer within seconds
   * @throws DataFolderLocked if another process has the data folder open
   * @throws org.miaopi.runtime.store.embedded.StoreUnsound if the store file is damaged or old
   */
  public static Store open(@Nullable String mongodbUri, Path dataFolder) {
    if (mongodbUri != null && !mongodbUri.isBlank()) return connect(address(mongodbUri), null);
    EmbeddedMongo embedded = EmbeddedMongo.open(dataFolder);
    try {
      return connect(new ConnectionString(embedded.connectionString()), embedded);
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  public MongoClient client() {
    return client;
  }

  /** The database of the address, or {@code miaopi} where the address names none. */
  public MongoDatabase database() {
    return database;
  }

  /** The embedded server, or null when the store is a MongoDB of its own. */
  public @Nullable EmbeddedMongo embedded() {
    return embedded;
  }

  /**
   * Closes the connections, then the embedded server; everything acknowledged is on disk already.
   */
  @Override
  public void close() {
    client.close();
    if (embedded != null) embedded.close();
  }

  private static ConnectionString address(String mongodbUri) {
    try {
      return new ConnectionString(mongodbUri.strip());
    } catch (IllegalArgumentException e) {
      throw new StoreUnreachable("MONGODB_URI is not a MongoDB address (mongodb://…)", e);
    } catch (MongoException e) { // an address of mongodb+srv asks DNS
      throw new StoreUnreachable("The host of MONGODB_URI cannot be looked up", e);
    }
  }

  private static Store connect(ConnectionString address, @Nullable EmbeddedMongo embedded) {
    MongoClient client = MongoClients.create(settings(address));
    try {
      String name = address.getDatabase() == null ? DATABASE : address.getDatabase();
      MongoDatabase database = client.getDatabase(name);
      database.runCommand(new Document("ping", 1));
      return new Store(client, database, embedded);
    } catch (MongoException e) {
      client.close();
      String hosts = String.join(",", address.getHosts());
      throw new StoreUnreachable("MongoDB at " + hosts + " does not answer: " + reason(e), e);
    }
  }

  private static MongoClientSettings settings(ConnectionString address) {
    return MongoClientSettings.builder()
        .applyToSocketSettings(it -> it.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS))
        .applyToClusterSettings(it -> it.serverSelectionTimeout(SELECT_SECONDS, TimeUnit.SECONDS))
        .applyConnectionString(address)
        .uuidRepresentation(UuidRepresentation.STANDARD)
        .writeConcern(WriteConcern.MAJORITY)
        .codecRegistry(codecs())
        .build();
  }

  private static CodecRegistry codecs() {
    BsonTypeClassMap types = new BsonTypeClassMap(Map.of(BsonType.DECIMAL128, BigDecimal.class));
    return CodecRegistries.fromRegistries(
        CodecRegistries.fromProviders(
            new BsonValueCodecProvider(),
            new DocumentCodecProvider(types),
            new CollectionCodecProvider(types)),
        MongoClientSettings.getDefaultCodecRegistry());
  }

  private static String reason(MongoException e) {
    return switch (e) {
      case com.mongodb.MongoSecurityException refused -> "it refuses the login";
      case com.mongodb.MongoTimeoutException late ->
          "nothing within " + SELECT_SECONDS + " seconds";
      default -> "error " + e.getCode();
    };
  }
}
