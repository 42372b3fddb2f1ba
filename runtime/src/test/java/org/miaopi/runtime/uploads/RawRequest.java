package org.miaopi.runtime.uploads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request that is written by hand, as no client library would. */
final class RawRequest implements AutoCloseable {

  private static final int PATIENCE_MILLISECONDS = 30_000;

  private final Socket socket;

  /**
   * @param headers each with its end of line
   */
  RawRequest(URI server, String line, String headers) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLISECONDS);
    write(line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
  }

  RawRequest write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Ends what is sent in the middle. */
  RawRequest end() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Goes on with pieces until the server says something. */
  RawRequest writeUntilAnswered(String piece) throws IOException {
    while (socket.getInputStream().available() == 0) write(piece);
    return this;
  }

  /** Goes on with pieces until the server listens no more. */
  void writeUntilCutOff(String piece) {
    try {
      while (true) write(piece);
    } catch (IOException cutOff) {
      // as it should be
    }
  }

  /** All that the server says until it ends, or until the text. */
  String answerUpTo(String text) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    InputStream input = socket.getInputStream();
    for (int next = input.read(); next >= 0; next = input.read()) {
      answer.write(next);
      if (answer.toString(StandardCharsets.UTF_8).endsWith(text)) break;
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
