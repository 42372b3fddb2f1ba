package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import java.util.List;

/**
 * Stands before the library's decoder and lets only whole, sound messages through: it believes no
 * length, and holds little in memory for somebody who has not logged in. Anything else ends the
 * connection.
 */
final class WireGuard extends ByteToMessageDecoder {

  private static final int HEADER = 16;
  private static final int LARGEST_BEFORE_LOGIN = 64 << 10;
  private static final int CHECKSUM_PRESENT = 1;
  private static final int CHECKSUM_BYTES = 4;

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    try {
      next(context, in, out);
    } catch (CorruptedFrameException corrupt) {
      in.skipBytes(in.readableBytes());
      throw corrupt;
    }
  }

  private static void next(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (in.readableBytes() < HEADER) return;
    int start = in.readerIndex();
    int length = in.getIntLE(start);
    int operation = in.getIntLE(start + 12);
    int largest =
        Login.passed(context.channel())
            ? MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES
            : LARGEST_BEFORE_LOGIN;
    BsonShape.require(length > HEADER && length <= largest);
    BsonShape.require(operation == OpCode.OP_MSG.getId() || operation == OpCode.OP_QUERY.getId());
    if (in.readableBytes() < length) return;
    ByteBuf message = in.readSlice(length);
    try {
      if (operation == OpCode.OP_MSG.getId()) requireSoundMessage(message);
      else requireSoundQuery(message);
      out.add(message.retain());
    } catch (BsonShape.Unkept unkept) {
      refuse(context, message, unkept);
    }
  }

  private static void requireSoundMessage(ByteBuf message) {
    BsonShape shape = new BsonShape(message);
    int end = message.readableBytes();
    int flags = shape.number(HEADER, end);
    BsonShape.require((flags & ~CHECKSUM_PRESENT) == 0);
    if (flags == CHECKSUM_PRESENT) end -= CHECKSUM_BYTES;
    int at = HEADER + Integer.BYTES;
    BsonShape.require(at < end);
    while (at < end) {
      byte kind = message.getByte(at++);
      BsonShape.require(kind == 0 || kind == 1);
      at = kind == 0 ? shape.document(at, end) : sequence(shape, at, end);
    }
  }

  private static int sequence(BsonShape shape, int at, int limit) {
    int size = shape.number(at, limit);
    BsonShape.require(size > Integer.BYTES && size <= limit - at);
    int end = at + size;
    int next = shape.text(at + Integer.BYTES, end);
    BsonShape.require(next < end);
    while (next < end) next = shape.document(next, end);
    return end;
  }

  private static void requireSoundQuery(ByteBuf message) {
    BsonShape shape = new BsonShape(message);
    int end = message.readableBytes();
    int next = shape.text(HEADER + Integer.BYTES, end) + 2 * Integer.BYTES;
    next = shape.document(next, end);
    if (next < end) next = shape.document(next, end);
    BsonShape.require(next == end);
  }

  private static void refuse(
      ChannelHandlerContext context, ByteBuf message, BsonShape.Unkept unkept) {
    MessageHeader header = new MessageHeader(0, message.getIntLE(Integer.BYTES));
    var answer = Errors.answer(Errors.unsupported("BSON " + unkept.getMessage()));
    context.channel().writeAndFlush(new MongoMessage(context.channel(), header, answer));
  }
}
