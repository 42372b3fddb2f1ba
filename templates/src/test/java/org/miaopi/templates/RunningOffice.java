package org.miaopi.templates;

import com.sun.star.beans.PropertyValue;
import com.sun.star.bridge.XUnoUrlResolver;
import com.sun.star.comp.helper.Bootstrap;
import com.sun.star.connection.NoConnectException;
import com.sun.star.frame.XComponentLoader;
import com.sun.star.frame.XStorable;
import com.sun.star.lang.XComponent;
import com.sun.star.lang.XMultiComponentFactory;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import com.sun.star.util.XCloseable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * LibreOffice as a server that is asked by its own protocol (UNO) over a socket of this machine.
 */
final class RunningOffice {

  private static final int TRIES = 600;

  private final Process process;
  private final Path folder;
  private final XComponentLoader loader;

  private RunningOffice(Process process, Path folder, XComponentLoader loader) {
    this.process = process;
    this.folder = folder;
    this.loader = loader;
  }

  /** Starts one with its settings in the folder; it ends with this process. */
  static RunningOffice start(Path folder) throws IOException {
    int port = freePort();
    String place = "socket,host=127.0.0.1,port=%d;urp".formatted(port);
    Process process =
        LibreOffice.start(folder, List.of("--norestore", "--nologo", "--accept=" + place + ";"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    try {
      XComponentContext own = Bootstrap.createInitialComponentContext(null);
      XUnoUrlResolver resolver =
          part(XUnoUrlResolver.class, own, "com.sun.star.bridge.UnoUrlResolver");
      XComponentContext other = connect(resolver, "uno:" + place + ";StarOffice.ComponentContext");
      return new RunningOffice(
          process, folder, part(XComponentLoader.class, other, "com.sun.star.frame.Desktop"));
    } catch (Exception broken) {
      end(process);
      throw new IOException("LibreOffice does not answer", broken);
    }
  }

  /** The document as PDF, by one of its filters. */
  synchronized byte[] pdf(byte[] document, String ending, String filter) {
    try {
      Path source = Files.write(folder.resolve("document." + ending), document);
      Path target = folder.resolve("document.pdf");
      PropertyValue hidden = property("Hidden", true);
      XComponent opened =
          loader.loadComponentFromURL(
              source.toUri().toString(), "_blank", 0, new PropertyValue[] {hidden});
      if (opened == null) throw new IOException("LibreOffice does not open the document");
      as(XStorable.class, opened)
          .storeToURL(
              target.toUri().toString(), new PropertyValue[] {property("FilterName", filter)});
      as(XCloseable.class, opened).close(true);
      return Files.readAllBytes(target);
    } catch (Exception refused) {
      throw new IllegalStateException("LibreOffice does not open the document", refused);
    }
  }

  void end() {
    end(process);
  }

  private static XComponentContext connect(XUnoUrlResolver resolver, String address)
      throws Exception {
    for (int i = 0; ; i++) {
      try {
        return as(XComponentContext.class, resolver.resolve(address));
      } catch (NoConnectException starting) {
        if (i == TRIES) throw starting;
        Thread.sleep(50);
      }
    }
  }

  private static <T> T part(Class<T> type, XComponentContext context, String name)
      throws Exception {
    XMultiComponentFactory factory = context.getServiceManager();
    return as(type, factory.createInstanceWithContext(name, context));
  }

  private static <T> T as(Class<T> type, @Nullable Object object) {
    return Objects.requireNonNull(UnoRuntime.queryInterface(type, object), type.getName());
  }

  private static PropertyValue property(String name, Object value) {
    PropertyValue property = new PropertyValue();
    property.Name = name;
    property.Value = value;
    return property;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The program is a script that starts another. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
