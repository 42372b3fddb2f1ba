package org.miaopi.runtime.store.embedded;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** A connection that sends whatever it likes, as no driver would. */
final class RawClient implements AutoCloseable {

  private static final int OP_MSG = 2013;
  private static final int HEADER = 16;
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** Sends a command given as JSON. */
  BsonDocument ask(String command) throws IOException {
    return ask(BsonDocument.parse(command));
  }

  BsonDocument ask(BsonDocument command) throws IOException {
    send(message(bson(command)));
    return answer();
  }

  /** Sends {@code saslStart} or {@code saslContinue} with a payload. */
  BsonDocument sasl(String command, String payload) throws IOException {
    BsonBinary binary = new BsonBinary(payload.getBytes(StandardCharsets.UTF_8));
    return ask(BsonDocument.parse(command).append("payload", binary));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  BsonDocument answer() throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    byte[] length = in.readNBytes(Integer.BYTES);
    byte[] rest = in.readNBytes(little(length).getInt() - Integer.BYTES);
    int begin = HEADER - Integer.BYTES + Integer.BYTES + 1;
    return new RawBsonDocument(rest, begin, rest.length - begin).decode(new BsonDocumentCodec());
  }

  /** Whether the server ends the connection without a word. */
  boolean ended() throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  static byte[] bson(BsonDocument document) {
    ByteBuffer bytes =
        new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer().asNIO();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }

  /** A message whose only section is {@code body}, with honest lengths. */
  static byte[] message(byte[] body) {
    int length = HEADER + Integer.BYTES + 1 + body.length;
    return claim(new byte[length], length, OP_MSG, 0).put((byte) 0).put(body).array();
  }

  /** The beginning of a message, of which {@code length} is claimed, in 64 bytes. */
  static ByteBuffer header(int length, int operation, int flags) {
    return claim(new byte[64], length, operation, flags);
  }

  private static ByteBuffer claim(byte[] message, int length, int operation, int flags) {
    return little(message).putInt(length).putInt(7).putInt(0).putInt(operation).putInt(flags);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
