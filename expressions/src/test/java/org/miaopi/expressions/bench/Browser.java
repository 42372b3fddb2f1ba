package org.miaopi.expressions.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the form of the browser takes for a keystroke, in Node, which has the engine of Chromium.
 *
 * @param dependants how many fields depend on what was typed
 * @param median milliseconds
 * @param p95 milliseconds
 */
record Browser(int dependants, double median, double p95) {

  static Map<Layout, Browser> keystrokes(Path project) throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder("npm", "run", "--silent", "bench:keystroke")
            .directory(project.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) throw new IOException("bench:keystroke: " + printed);
    JsonNode json = new JsonMapper().readTree(printed);
    Map<Layout, Browser> keystrokes = new EnumMap<>(Layout.class);
    for (Layout layout : Layout.values()) keystrokes.put(layout, of(json.get(layout.name())));
    return keystrokes;
  }

  private static Browser of(JsonNode json) {
    return new Browser(
        json.get("dependants").asInt(), json.get("p50").asDouble(), json.get("p95").asDouble());
  }
}
