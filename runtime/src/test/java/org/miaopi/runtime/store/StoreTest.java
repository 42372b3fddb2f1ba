package org.miaopi.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;

class StoreTest {

  @TempDir Path folder;

  @Test
  void withAnAddressItConnectsThere() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder);
        Store store = Store.open(server.connectionString() + "/licheng", folder)) {
      store.database().getCollection("a").insertOne(new Document("_id", 1));
      assertThat(store.database().getName()).isEqualTo("licheng");
      assertThat(store.embedded()).isNull();
    }
  }

  @Test
  void anUnreachableServerIsSaidInOneLineWithoutThePassword() throws IOException {
    int port = freePort();
    String uri = "mongodb://miaopi:secret@127.0.0.1:" + port + "/?serverSelectionTimeoutMS=300";
    assertThatThrownBy(() -> Store.open(uri, folder))
        .isInstanceOf(StoreUnreachable.class)
        .hasMessageStartingWith("MongoDB at 127.0.0.1:" + port + " does not answer")
        .hasMessageNotContainingAny("secret", "\n");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Store.open("http://somewhere", folder))
        .isInstanceOf(StoreUnreachable.class)
        .hasMessage("MONGODB_URI is not a MongoDB address (mongodb://…)");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
