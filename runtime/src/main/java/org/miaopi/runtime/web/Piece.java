package org.miaopi.runtime.web;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A piece of a body that nobody wants. */
final class Piece implements ApplicationBufferHandler {

  private ByteBuffer bytes = ByteBuffer.allocate(0);

  @Override
  public void setByteBuffer(ByteBuffer buffer) {
    bytes = buffer;
  }

  @Override
  public ByteBuffer getByteBuffer() {
    return bytes;
  }

  @Override
  public void expand(int size) {}
}
