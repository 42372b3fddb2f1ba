package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a command from the wire, runs it as a read or a write of the file and answers. No error
 * leaves it as an exception, for the wire layer would log the whole command with its data.
 */
final class EmbeddedBackend implements MongoBackend {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBackend.class);

  private final StoreFile file;
  private final Catalog catalog;
  private final Clock clock;
  private final Scans scans;
  private final Cursors cursors;
  private final ReadCommands reads;
  private final Sessions sessions;
  private final ScramSecret secret;
  private final OperatorCommands operator;
  private final Map<String, EmbeddedDatabase> databases = new ConcurrentHashMap<>();

  EmbeddedBackend(
      StoreFile file, OperatorCommands operator, Clock clock, Scans scans, ScramSecret secret) {
    this.file = file;
    this.clock = clock;
    this.scans = scans;
    this.secret = secret;
    this.operator = operator;
    this.cursors = new Cursors(clock);
    this.reads = new ReadCommands(cursors, this::resolveDatabase);
    this.catalog = file.write(() -> new Catalog(file));
    this.sessions = file.write(() -> new Sessions(file, clock));
    catalog.forEach(
        (fullName, entry) -> {
          int dot = fullName.indexOf('.');
          resolveDatabase(fullName.substring(0, dot)).register(fullName.substring(dot + 1), entry);
        });
  }

  Cursors cursors() {
    return cursors;
  }

  Sessions sessions() {
    return sessions;
  }

  Collection<EmbeddedDatabase> databases() {
    return databases.values();
  }

  @Override
  public EmbeddedDatabase resolveDatabase(String name) {
    return databases.computeIfAbsent(
        name, it -> new EmbeddedDatabase(it, file, catalog, scans, clock));
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    Document command = message.getDocument();
    String database = command.get("$db") instanceof String name ? name : "";
    return handleCommand(message.getChannel(), database, firstField(command), command);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String name, Document command) {
    try {
      String lowerCase = name.toLowerCase(Locale.ROOT);
      Login login = Login.of(channel, secret);
      login.require(lowerCase);
      return switch (lowerCase) {
        case "saslstart" -> login.start(command);
        case "saslcontinue" -> login.next(command);
        case "hello" -> hello("isWritablePrimary", channel, login, command);
        case "ismaster" -> hello("ismaster", channel, login, command);
        case "connectionstatus" -> Handshake.status(login.users());
        case "miaopicheck" -> operator.check();
        case "miaopibackup" -> operator.backup();
        case "miaopiresult" -> operator.result(command.get(name));
        default -> run(database, lowerCase, command);
      };
    } catch (MongoServerException e) {
      LOG.debug("{} was refused", name);
      return Errors.answer(e);
    } catch (RuntimeException | StackOverflowError e) {
      return Errors.answer(Errors.failedInside(e));
    }
  }

  private Document hello(String primary, Channel channel, Login login, Document command) {
    InetSocketAddress reached = (InetSocketAddress) channel.localAddress();
    String address = reached.getAddress().getHostAddress() + ":" + reached.getPort();
    Document answer = Handshake.hello(primary, address, clock);
    login.greet(command, answer);
    return answer;
  }

  private Document run(String databaseName, String name, Document command) {
    Portable.require(name, command);
    EmbeddedDatabase database = resolveDatabase(databaseName);
    return switch (name) {
      case "insert" -> once(command, () -> WriteCommands.insert(database, command));
      case "update" -> once(command, () -> WriteCommands.update(database, command));
      case "delete" -> once(command, () -> WriteCommands.delete(database, command));
      case "findandmodify" -> once(command, () -> WriteCommands.findAndModify(database, command));
      case "create" -> file.write(() -> SchemaCommands.create(database, command));
      case "drop" -> file.write(() -> SchemaCommands.drop(database, command));
      case "createindexes" -> file.write(() -> SchemaCommands.createIndexes(database, command));
      case "dropindexes" -> file.write(() -> SchemaCommands.dropIndexes(database, command));
      case "dropdatabase" -> file.write(() -> dropped(database));
      case "renamecollection" -> file.write(() -> renamed(command));
      case "find" -> file.read(newest(database, command), () -> reads.find(database, command));
      case "count" -> file.read(newest(database, command), () -> reads.count(database, command));
      case "distinct" ->
          file.read(newest(database, command), () -> reads.distinct(database, command));
      case "aggregate" -> file.read(file::written, () -> reads.aggregate(database, command));
      case "getmore" -> file.read(file::written, () -> reads.getMore(command));
      case "killcursors" -> reads.killCursors(command);
      case "listcollections" ->
          file.read(
              file::written, () -> SchemaCommands.listCollections(database, command, cursors));
      case "listindexes" ->
          file.read(file::written, () -> SchemaCommands.listIndexes(database, command, cursors));
      case "listdatabases" -> file.read(file::written, this::listed);
      case "serverstatus" -> Handshake.serverStatus(scans);
      default -> {
        file.requireSound();
        yield Handshake.answer(name, clock);
      }
    };
  }

  private Document once(Document command, Supplier<Document> write) {
    return file.write(() -> sessions.once(command, write));
  }

  private static String firstField(Document command) {
    return command.isEmpty() ? "" : command.keySet().iterator().next();
  }

  private LongSupplier newest(EmbeddedDatabase database, Document command) {
    return () -> {
      EmbeddedCollection collection = database.find(Fields.collection(command));
      return collection == null ? file.written() : collection.lastWrite();
    };
  }

  private static Document dropped(EmbeddedDatabase database) {
    for (EmbeddedCollection collection : List.copyOf(database.collections())) {
      database.drop(collection.getCollectionName());
    }
    return new Document("dropped", database.getDatabaseName()).append("ok", 1.0);
  }

  /** Nothing is changed before everything that can be refused is. */
  private Document renamed(Document command) {
    Namespace from = Namespace.of(Fields.collection(command));
    Namespace to = Namespace.of(Fields.required(command, "to", String.class));
    EmbeddedDatabase source = resolveDatabase(from.database());
    EmbeddedDatabase target = resolveDatabase(to.database());
    if (source.find(from.collection()) == null) throw Errors.noCollection(from.toString());
    if (from.equals(to)) throw Errors.illegal("Can't rename a collection to itself");
    boolean taken = target.find(to.collection()) != null;
    if (taken && !Utils.isTrue(command.get("dropTarget"))) {
      throw new NamespaceExistsException("target namespace exists");
    }
    target.drop(to.collection());
    target.adopt(source, from.collection(), to.collection());
    return new Document("ok", 1.0);
  }

  private Document listed() {
    List<Document> all =
        databases.values().stream()
            .filter(it -> !it.isEmpty())
            .map(it -> new Document("name", it.getDatabaseName()).append("empty", false))
            .toList();
    return new Document("databases", all).append("ok", 1.0);
  }

  @Override
  public void dropDatabase(String name) {
    file.write(() -> dropped(resolveDatabase(name)));
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw Errors.unsupported("the old query message");
  }

  @Override
  public Collection<Document> getCurrentOperations(MongoQuery query) {
    return List.of();
  }

  /** The library asks this for the old message alone, and without asking for the login. */
  @Override
  public Document getServerStatus() {
    throw Errors.unsupported("the old query message");
  }

  @Override
  public void closeCursors(List<Long> ids) {
    ids.forEach(cursors::kill);
  }

  @Override
  public Clock getClock() {
    return clock;
  }

  @Override
  public MongoBackend version(MongoVersion version) {
    return this;
  }

  @Override
  public void handleClose(Channel channel) {}

  @Override
  public void enableOplog() {}

  @Override
  public void disableOplog() {}

  @Override
  public void close() {}
}
