package org.miaopi.templates.page;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;

/** All that FOP can reach: what it was handed. No file, no network, whatever a document names. */
final class Supplies implements ResourceResolver {

  private final Map<String, byte[]> handed = new ConcurrentHashMap<>();

  void add(Map<String, byte[]> supplies) {
    handed.putAll(supplies);
  }

  void remove(Map<String, byte[]> supplies) {
    supplies.keySet().forEach(handed::remove);
  }

  @Override
  public Resource getResource(URI uri) throws IOException {
    byte @Nullable [] found = handed.get(uri.toString());
    if (found == null) throw new FileNotFoundException("Outside of the document");
    return new Resource(new ByteArrayInputStream(found));
  }

  @Override
  public OutputStream getOutputStream(URI uri) throws IOException {
    throw new FileNotFoundException("Outside of the document");
  }
}
