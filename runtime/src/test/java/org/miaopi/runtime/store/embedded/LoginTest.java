package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Only who knows the password gets in, and whatever else is sent ends with its connection. */
@Timeout(60)
class LoginTest {

  private static final String PING = "{ping: 1, $db: 'admin'}";
  private static final String FIND = "{find: 'applications', $db: 'miaopi'}";
  private static final String START = "{saslStart: 1, mechanism: 'SCRAM-SHA-256', $db: 'admin'}";
  private static final String SHORT_START =
      "{saslStart: 1, mechanism: 'SCRAM-SHA-256', options: {skipEmptyExchange: true}, $db: 'admin'}";
  private static final String CONTINUE = "{saslContinue: 1, conversationId: 1, $db: 'admin'}";
  private static final int OP_MSG = 2013;
  private static final int OP_QUERY = 2004;

  @TempDir Path folder;
  private EmbeddedMongo server;
  private ConnectionString address;
  private int port;

  @BeforeEach
  void open() {
    server = EmbeddedMongo.open(folder);
    address = new ConnectionString(server.connectionString());
    port = Integer.parseInt(address.getHosts().getFirst().split(":")[1]);
  }

  @AfterEach
  void close() {
    // whatever a test did, everybody else is still served
    try (MongoClient client = MongoClients.create(address)) {
      assertThat(client.getDatabase("a").runCommand(new Document("ping", 1))).containsKey("ok");
    }
    server.close();
  }

  @Test
  void whatNeedsALoginIsRefusedBeforeIt() throws IOException {
    for (String command :
        List.of(
            FIND,
            "{insert: 'a', documents: [{_id: 1}], $db: 'miaopi'}",
            "{listDatabases: 1, $db: 'admin'}",
            "{dropDatabase: 1, $db: 'miaopi'}",
            "{miaopiBackup: 1, $db: 'admin'}",
            "{nothing: 1, $db: 'admin'}")) {
      try (RawClient client = new RawClient(port)) {
        assertThat(error(client.ask(command))).isEqualTo("13 Unauthorized");
        assertThat(client.ask(PING)).containsKey("ok");
      }
    }
    try (RawClient client = new RawClient(port)) {
      assertThat(client.ask("{hello: 1, $db: 'admin'}").getString("setName").getValue())
          .isEqualTo("miaopi");
      assertThat(client.ask("{buildInfo: 1, $db: 'admin'}")).containsKey("version");
    }
  }

  @Test
  void theAddressIsInAFileThatOnlyItsOwnerMayReadWhileTheServerRuns() throws IOException {
    Path access = folder.resolve("store.access");
    assertThat(access).hasContent(server.connectionString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(access)))
        .isEqualTo("rw-------");
    server.close();
    assertThat(access).doesNotExist();

    Files.writeString(access, "stale");
    open();
    assertThat(access).hasContent(server.connectionString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(access)))
        .isEqualTo("rw-------");
  }

  @Test
  void everyStartHasAPasswordOfItsOwnUnlessItServesOthers() throws IOException {
    String first = server.connectionString();
    server.close();
    open();
    assertThat(server.connectionString()).isNotEqualTo(first);

    server.close();
    server = EmbeddedMongo.serve(folder, port);
    String served = server.connectionString();
    assertThat(served).endsWith("@127.0.0.1:" + port);
    server.close();
    server = EmbeddedMongo.serve(folder, port);
    assertThat(server.connectionString()).isEqualTo(served);
    address = new ConnectionString(served);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("store.password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aPortThatIsTakenIsToldAndLeavesTheFolderFree(@TempDir Path other) throws IOException {
    Path left = Files.writeString(other.resolve("store.access"), "left by a kill");
    assertThatThrownBy(() -> EmbeddedMongo.serve(other, port))
        .isInstanceOf(PortTaken.class)
        .hasMessage("Port " + port + " cannot be listened on");
    assertThat(left).as("an address where nobody is").doesNotExist();
    EmbeddedMongo.open(other).close();
  }

  @Test
  void driversReachItInEveryWayTheyKnow() {
    for (String options :
        List.of("/", "/?directConnection=true", "/?replicaSet=miaopi", "/?authSource=other")) {
      try (MongoClient client = MongoClients.create(server.connectionString() + options)) {
        client.getDatabase("a").getCollection("b").insertOne(new Document("from", options));
        assertThat(client.getDatabase("a").runCommand(new Document("connectionStatus", 1)))
            .extracting("authInfo.authenticatedUsers")
            .asString()
            .contains("user=miaopi");
      }
    }
  }

  @Test
  void aWrongPasswordOrUserIsRefused() {
    String right = server.connectionString();
    String password = new String(Objects.requireNonNull(address.getPassword()));
    for (String wrong :
        List.of(
            right.replace(password, password.toLowerCase(Locale.ROOT)),
            right.replace("miaopi", "admin"))) {
      try (MongoClient client = MongoClients.create(wrong)) {
        assertThatThrownBy(() -> client.getDatabase("a").getCollection("b").find().first())
            .isInstanceOf(MongoSecurityException.class);
      }
    }
  }

  @Test
  void theProofMustBeMadeForThisVeryExchange() throws Exception {
    String first;
    String proven;
    try (RawClient client = new RawClient(port)) {
      first = text(client.sasl(SHORT_START, "n,,n=miaopi,r=abc"));
      proven = proof("n=miaopi,r=abc", first);
      assertThat(client.sasl(CONTINUE, proven).getBoolean("done").getValue()).isTrue();
      assertThat(error(client.sasl(CONTINUE, proven))).isEqualTo("18 AuthenticationFailed");
      assertThat(client.ask(FIND)).containsKey("cursor");
    }
    try (RawClient replaying = new RawClient(port)) {
      assertThat(error(replaying.sasl(CONTINUE, proven))).isEqualTo("18 AuthenticationFailed");
      assertThat(text(replaying.sasl(START, "n,,n=miaopi,r=abc"))).isNotEqualTo(first);
      assertThat(error(replaying.sasl(CONTINUE, proven))).isEqualTo("18 AuthenticationFailed");
      assertThat(error(replaying.ask(FIND))).isEqualTo("13 Unauthorized");
    }
  }

  @Test
  void aClientThatWantsTheEmptyLastMessageGetsIt() throws Exception {
    try (RawClient client = new RawClient(port)) {
      String first = text(client.sasl(START, "n,,n=miaopi,r=abc"));
      BsonDocument second = client.sasl(CONTINUE, proof("n=miaopi,r=abc", first));
      assertThat(second.getBoolean("done").getValue()).isFalse();
      assertThat(error(client.ask(FIND))).isEqualTo("13 Unauthorized");
      assertThat(client.sasl(CONTINUE, "").getBoolean("done").getValue()).isTrue();
      assertThat(client.ask(FIND)).containsKey("cursor");
    }
  }

  @Test
  void malformedLoginsAreRefusedAllAlike() throws Exception {
    String huge = "n,,n=miaopi,r=" + "x".repeat(60_000);
    for (String payload :
        List.of(
            "",
            "n",
            huge,
            "p=tls-unique,,n=miaopi,r=abc",
            "n,a=admin,n=miaopi,r=abc",
            "n,,n=miaopi,r=",
            "n,,n=miaopi,r=abc,m=x",
            "n,,m=x,n=miaopi,r=abc",
            "n,,n=admin,r=abc")) {
      try (RawClient client = new RawClient(port)) {
        assertThat(error(client.sasl(START, payload))).isEqualTo("18 AuthenticationFailed");
      }
    }
    for (String change :
        List.of("c=biws:c=eSws", "p=:p=AAAA", ",p=:,x=", "r=abc:r=abd", "p=:p=%")) {
      try (RawClient client = new RawClient(port)) {
        String first = text(client.sasl(SHORT_START, "n,,n=miaopi,r=abc"));
        String[] words = change.split(":");
        String broken = proof("n=miaopi,r=abc", first).replace(words[0], words[1]);
        assertThat(error(client.sasl(CONTINUE, broken))).isEqualTo("18 AuthenticationFailed");
        assertThat(error(client.ask(FIND))).isEqualTo("13 Unauthorized");
      }
    }
    try (RawClient client = new RawClient(port)) {
      assertThat(error(client.ask(START))).isEqualTo("18 AuthenticationFailed");
      assertThat(error(client.ask("{saslStart: 1, mechanism: 'PLAIN', $db: 'admin'}")))
          .isEqualTo("18 AuthenticationFailed");
    }
  }

  @Test
  void whatIsNotTheProtocolEndsItsConnection() throws IOException {
    byte[] noise = new byte[4096];
    new Random(1).nextBytes(noise);
    byte[] sound = RawClient.message(RawClient.bson(BsonDocument.parse(PING)));
    List<byte[]> attacks =
        List.of(
            noise,
            "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
            RawClient.header(-1, OP_MSG, 0).array(),
            RawClient.header(0, OP_MSG, 0).array(),
            RawClient.header(15, OP_MSG, 0).array(),
            RawClient.header(Integer.MAX_VALUE, OP_MSG, 0).array(),
            RawClient.header(40_000_000, OP_MSG, 0).array(),
            RawClient.header(64, 2012, 0).array(),
            RawClient.header(64, OP_QUERY, 0).array(),
            RawClient.header(64, OP_MSG, 2).array(),
            RawClient.header(20, OP_MSG, 0).array(),
            oldQuery("{serverStatus: 1}"),
            changed(sound, 21, Integer.MAX_VALUE),
            changed(sound, 21, 4),
            changed(sound, 21, -5),
            sequence(Integer.MAX_VALUE),
            sequence(4),
            sequence(-1),
            nested(250),
            lyingValue((byte) 2, Integer.MAX_VALUE),
            lyingValue((byte) 5, Integer.MAX_VALUE),
            lyingValue((byte) 5, -1),
            lyingValue((byte) 3, 1 << 30));
    for (int i = 0; i < attacks.size(); i++) {
      try (RawClient client = new RawClient(port)) {
        client.send(attacks.get(i));
        assertThat(client.ended()).as("attack %d", i).isTrue();
      }
    }
  }

  @Test
  void aTypeThatTheStoreWouldNotKeepIsToldAndTheConnectionGoesOn() throws IOException {
    try (RawClient client = new RawClient(port)) {
      BsonDocument command =
          BsonDocument.parse("{ping: 1, x: {$binary: {base64: 'AA==', subType: '80'}}}");
      assertThat(client.ask(command).getString("errmsg").getValue())
          .isEqualTo("The embedded store does not support BSON binary subtype 128");
      assertThat(client.ask(PING)).containsKey("ok");
    }
  }

  private static byte[] oldQuery(String command) {
    byte[] body = RawClient.bson(BsonDocument.parse(command));
    byte[] place = "admin.$cmd\0".getBytes(StandardCharsets.US_ASCII);
    int length = 28 + place.length + body.length;
    ByteBuffer message = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    message.putInt(length).putInt(7).putInt(0).putInt(OP_QUERY).putInt(0);
    return message.put(place).putInt(0).putInt(-1).put(body).array();
  }

  private static byte[] changed(byte[] message, int at, int value) {
    byte[] copy = message.clone();
    ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return copy;
  }

  private static byte[] sequence(int size) {
    return RawClient.header(64, OP_MSG, 0).put((byte) 1).putInt(size).array();
  }

  private static byte[] nested(int depth) {
    BsonDocument document = new BsonDocument();
    for (int i = 0; i < depth; i++) document = new BsonDocument("x", document);
    return RawClient.message(RawClient.bson(document));
  }

  private static byte[] lyingValue(byte type, int length) {
    ByteBuffer body = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    body.putInt(32).put(type).put((byte) 'x').put((byte) 0).putInt(length);
    return RawClient.message(body.array());
  }

  private static String error(BsonDocument answer) {
    return answer.getInt32("code").getValue() + " " + answer.getString("codeName").getValue();
  }

  private static String text(BsonDocument answer) {
    return new String(answer.getBinary("payload").getData(), StandardCharsets.UTF_8);
  }

  /** The client's final message, by the formulas of RFC 5802. */
  private String proof(String bare, String challenge) throws GeneralSecurityException {
    String nonce = challenge.substring(2, challenge.indexOf(",s="));
    byte[] salt =
        Base64.getDecoder()
            .decode(challenge.substring(challenge.indexOf(",s=") + 3, challenge.indexOf(",i=")));
    int rounds = Integer.parseInt(challenge.substring(challenge.indexOf(",i=") + 3));
    PBEKeySpec spec =
        new PBEKeySpec(Objects.requireNonNull(address.getPassword()), salt, rounds, 256);
    byte[] salted =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    byte[] key = hmac(salted, "Client Key");
    byte[] stored = MessageDigest.getInstance("SHA-256").digest(key);
    String without = "c=biws,r=" + nonce;
    byte[] signature = hmac(stored, bare + "," + challenge + "," + without);
    for (int i = 0; i < key.length; i++) key[i] ^= signature[i];
    return without + ",p=" + Base64.getEncoder().encodeToString(key);
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
