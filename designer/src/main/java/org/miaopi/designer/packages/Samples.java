package org.miaopi.designer.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sample items inside the jar. */
public final class Samples {

  private static final String FOLDER = "/samples/";

  private Samples() {}

  /** All samples, by their codes. */
  public static List<ItemPackage> all() {
    try {
      Map<String, PackageContent> contents = new TreeMap<>();
      for (Resource file : files()) {
        String path = path(file);
        int slash = path.indexOf('/');
        if (slash < 0 || path.endsWith("/")) continue;
        PackageContent content =
            contents.computeIfAbsent(path.substring(0, slash), it -> new PackageContent());
        content.add(path.substring(slash + 1), file.getContentAsByteArray());
      }
      List<ItemPackage> samples = new ArrayList<>();
      for (PackageContent content : contents.values()) samples.add(content.read().orRefuse());
      return List.copyOf(samples);
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }

  private static Resource[] files() throws IOException {
    return new PathMatchingResourcePatternResolver(Samples.class.getClassLoader())
        .getResources("classpath*:samples/**/*.*");
  }

  private static String path(Resource file) throws IOException {
    String url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
    return url.substring(url.lastIndexOf(FOLDER) + FOLDER.length());
  }
}
