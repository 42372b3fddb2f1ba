package org.miaopi.templates.ofd;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another implementation of OFD, apart from the libraries that it clashes with. */
public final class Ofdrw {

  private static final Path BUILT = Path.of("../judges/ofdrw/target");
  private static final Class<?> JUDGE = judge();

  private Ofdrw() {}

  /** What it finds wrong with the seals; empty for nothing. */
  public static String fault(byte[] ofd) {
    return (String) ask("fault", ofd);
  }

  public static int seals(byte[] ofd) {
    return (int) ask("seals", ofd);
  }

  @SuppressWarnings("unchecked")
  public static List<String> texts(byte[] ofd) {
    return (List<String>) ask("texts", ofd);
  }

  public static BufferedImage picture(byte[] ofd, int page, double dotsPerMillimetre) {
    return (BufferedImage) ask("picture", ofd, page, dotsPerMillimetre);
  }

  private static Object ask(String question, Object... arguments) {
    for (Method method : JUDGE.getMethods()) {
      if (!method.getName().equals(question)) continue;
      try {
        return method.invoke(null, arguments);
      } catch (ReflectiveOperationException failed) {
        throw new IllegalStateException(failed.getCause());
      }
    }
    throw new IllegalArgumentException(question);
  }

  private static Class<?> judge() {
    try {
      List<URL> urls = new ArrayList<>();
      urls.add(BUILT.resolve("classes").toUri().toURL());
      for (String jar :
          Files.readString(BUILT.resolve("classpath")).strip().split(File.pathSeparator)) {
        urls.add(Path.of(jar).toUri().toURL());
      }
      var loader =
          new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      return loader.loadClass("org.miaopi.judges.ofdrw.Judge");
    } catch (IOException | ClassNotFoundException missing) {
      throw new IllegalStateException("The build left out the judge", missing);
    }
  }
}
