package org.miaopi.runtime.store.embedded;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a driver and the server, and on demand lets the server do a command but cuts the
 * connection when the answer comes back, as a network does at the worst moment.
 */
final class CuttingProxy implements AutoCloseable {

  private static final int HEADER = 16;

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<String> toCut = new AtomicReference<>("");
  private final AtomicInteger cuts = new AtomicInteger();
  private final AtomicInteger seen = new AtomicInteger();
  private final int serverPort;
  private volatile String watched = "";
  private volatile Runnable onAnswer = () -> {};

  CuttingProxy(int serverPort) throws IOException {
    this.serverPort = serverPort;
    threads.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** The next {@code command} is done, but its answer is lost after {@code onAnswer} ran. */
  void cutNext(String command, Runnable onAnswer) {
    this.onAnswer = onAnswer;
    watched = command;
    seen.set(0);
    cuts.set(0);
    toCut.set(command);
  }

  int cuts() {
    return cuts.get();
  }

  /** How often the command to cut came by since. */
  int seen() {
    return seen.get();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
      InputStream asked = client.getInputStream();
      InputStream answered = server.getInputStream();
      while (true) {
        byte[] request = message(asked);
        boolean cut = isWatched(request) && toCut.compareAndSet(watched, "");
        send(server.getOutputStream(), request);
        byte[] answer = message(answered);
        if (cut) {
          cuts.incrementAndGet();
          onAnswer.run();
          return;
        }
        send(client.getOutputStream(), answer);
      }
    } catch (IOException ended) {
      // one of the two has ended, and with this method the other one does
    }
  }

  private boolean isWatched(byte[] request) {
    if (watched.isEmpty() || request.length < HEADER + 10 + watched.length()) return false;
    // after the header, the flags, the kind, the document's length and the first field's type
    String first = new String(request, HEADER + 10, watched.length(), StandardCharsets.US_ASCII);
    if (!first.equals(watched)) return false;
    seen.incrementAndGet();
    return true;
  }

  private static byte[] message(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    byte[] length = new byte[Integer.BYTES];
    data.readFully(length);
    ByteBuffer message =
        ByteBuffer.allocate(ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt());
    message.put(length);
    data.readFully(message.array(), length.length, message.remaining());
    return message.array();
  }

  private static void send(OutputStream out, byte[] message) throws IOException {
    out.write(message);
    out.flush();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
