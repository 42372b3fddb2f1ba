package org.miaopi.runtime.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;

/** The body of one request, read for whoever asks first: forms, uploads or JSON. */
final class Body implements InputBuffer {

  private static final Messages MESSAGES = Messages.of(Body.class);
  private static final long SWALLOWED = 64L << 20;

  private final InputBuffer input;
  private final BodySettings settings;
  private final AtomicLong held;
  private final long largest;
  private final Clock clock;
  private final long started;
  private long read;
  private long holding;

  /**
   * @param held bytes of all bodies that are being answered
   * @param largest in bytes
   */
  Body(InputBuffer input, BodySettings settings, AtomicLong held, long largest, Clock clock) {
    this.input = input;
    this.settings = settings;
    this.held = held;
    this.largest = largest;
    this.clock = clock;
    this.started = clock.millis();
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    int count = next(handler);
    if (count <= 0) return count;
    read += count;
    holding += count;
    if (held.addAndGet(count) > settings.memoryBytes()) {
      throw Refusal.of(503, MESSAGES, "body.busy");
    }
    if (read > largest) throw tooLarge(largest);
    if (isLate()) throw tooSlow();
    return count;
  }

  private int next(ApplicationBufferHandler handler) throws IOException {
    try {
      return input.doRead(handler);
    } catch (SocketTimeoutException silence) {
      throw tooSlow();
    }
  }

  private static Refusal tooSlow() {
    return Refusal.of(408, MESSAGES, "body.tooSlow");
  }

  @Override
  public int available() {
    return input.available();
  }

  /** What a body of more than so many bytes is told. */
  static Refusal tooLarge(long largest) {
    return Refusal.of(413, MESSAGES, "body.tooLarge", String.valueOf(largest >> 20));
  }

  /** Its share of the memory is free again. */
  void release() {
    held.addAndGet(-holding);
    holding = 0;
  }

  /**
   * Reads what nobody wanted, so that a sender who reads only in the end gets the answer; one who
   * takes too long, or sends too much, is cut off.
   */
  void swallow(Request request) {
    if (request.hasExpectation()) return; // waits for us to ask for it, which we do not
    Piece piece = new Piece();
    long most = read + SWALLOWED;
    try {
      while (!isRead(request) && read < most && !isLate()) {
        int count = input.doRead(piece);
        if (count < 0) return;
        read += count;
      }
    } catch (IOException gone) {
      // it is cut off like any other that did not come to its end
    }
    if (!isRead(request)) request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
  }

  private boolean isLate() {
    long allowed = settings.patience().toMillis() + read * 1000 / settings.pace().toBytes();
    return clock.millis() - started > allowed;
  }

  private static boolean isRead(Request request) {
    AtomicBoolean read = new AtomicBoolean();
    request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
    return read.get();
  }
}
