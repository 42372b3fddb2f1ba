package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on the loopback address, and speaks the protocol with the library's codecs. */
final class WireServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WireServer.class);
  private static final int ACCEPTING_THREADS = 1;
  private static final int SERVING_THREADS = 32;
  private static final int WAITING_CONNECTIONS = 100;
  private static final int PATIENCE_SECONDS = 5;

  private final EventLoopGroup accepting = threads(ACCEPTING_THREADS, "store-accept");
  private final EventLoopGroup serving = threads(SERVING_THREADS, "store-serve");
  private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Channel listening;

  /**
   * Listens on {@code port}, 0 for a free one.
   *
   * @throws PortTaken if another process does
   */
  WireServer(MongoBackend backend, int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var bound =
        new ServerBootstrap()
            .group(accepting, serving)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new Pipeline(backend, clients))
            .bind(address)
            .awaitUninterruptibly();
    this.listening = bound.channel();
    if (bound.isSuccess()) return;
    end();
    throw new PortTaken(port, bound.cause());
  }

  int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** Takes no more clients, ends the connections and waits for the commands under way. */
  @Override
  public void close() {
    listening.close().awaitUninterruptibly();
    clients.close().awaitUninterruptibly();
    end();
  }

  private void end() {
    for (EventLoopGroup threads : new EventLoopGroup[] {accepting, serving}) {
      threads.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
  }

  private static EventLoopGroup threads(int count, String name) {
    return new MultiThreadIoEventLoopGroup(
        count, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
  }

  private static final class Pipeline extends ChannelInitializer<SocketChannel> {

    private final MongoBackend backend;
    private final ChannelGroup clients;

    Pipeline(MongoBackend backend, ChannelGroup clients) {
      this.backend = backend;
      this.clients = clients;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      channel
          .pipeline()
          .addLast(
              new MongoWireReplyEncoder(),
              new MongoWireMessageEncoder(),
              new WireGuard(),
              new MongoWireProtocolHandler(),
              new MongoDatabaseHandler(backend, clients),
              new Ending());
    }
  }

  /** Ends a connection that went wrong; what came over it stays out of the log. */
  private static final class Ending extends ChannelInboundHandlerAdapter {

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      if (!(cause instanceof IOException)) {
        LOG.warn("A connection sent what is not the protocol: {}", cause.getClass().getName());
      }
      context.close();
    }
  }
}
