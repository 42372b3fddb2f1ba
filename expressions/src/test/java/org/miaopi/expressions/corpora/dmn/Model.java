package org.miaopi.expressions.corpora.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model of DMN.
 *
 * @param root its definitions
 * @param types those that it defines
 */
record Model(Xml root, DmnTypes types) {

  Model(Xml root) {
    this(root, new DmnTypes(root));
  }

  @Nullable Xml decision(String name) {
    return named("decision", name);
  }

  @Nullable Xml input(String name) {
    return named("inputData", name);
  }

  private @Nullable Xml named(String kind, String name) {
    return root.all(kind).stream()
        .filter(it -> it.attribute("name").equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The decisions and inputs that a decision needs. */
  List<Xml> needs(Xml decision) {
    return decision.all("informationRequirement").stream()
        .flatMap(it -> it.children().stream())
        .map(it -> it.attribute("href"))
        .flatMap(this::referred)
        .toList();
  }

  private Stream<Xml> referred(String href) {
    String id = href.substring(href.indexOf('#') + 1);
    return root.children().stream().filter(it -> it.attribute("id").equals(id));
  }

  /** A document of one decision alone, for the reader of tables. */
  byte[] only(Xml decision) {
    List<Xml> kept = new ArrayList<>(root.all("itemDefinition"));
    kept.addAll(root.all("inputData"));
    kept.add(decision);
    return root.with(kept);
  }
}
