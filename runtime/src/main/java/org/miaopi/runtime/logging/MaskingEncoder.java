package org.miaopi.runtime.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Masks personal numbers in the finished log line, so that neither a message, nor an argument, nor
 * an exception's text, in plain or JSON form, can let one through.
 */
public final class MaskingEncoder extends EncoderBase<ILoggingEvent> {

  private @Nullable Encoder<ILoggingEvent> delegate;

  /** The encoder whose lines are masked; set by the logging configuration. */
  public void setDelegate(Encoder<ILoggingEvent> delegate) {
    this.delegate = delegate;
  }

  @Override
  public void start() {
    delegate().start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return delegate().headerBytes();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    String line = new String(delegate().encode(event), StandardCharsets.UTF_8);
    return PersonalNumbers.mask(line).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return delegate().footerBytes();
  }

  private Encoder<ILoggingEvent> delegate() {
    return Objects.requireNonNull(delegate, "the masking encoder needs a delegate");
  }
}
