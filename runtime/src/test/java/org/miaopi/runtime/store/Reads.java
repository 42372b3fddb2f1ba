package org.miaopi.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What requests read of the store, by the store's own counters. */
final class Reads {

  private final EmbeddedMongo store;
  private final List<String> wasteful = new ArrayList<>();

  Reads(EmbeddedMongo store) {
    this.store = store;
  }

  /** The answer to a request that may examine so many documents and walk no collection. */
  JsonNode of(String what, long most, Supplier<Answer> request) {
    long scans = store.fullScans();
    long examined = store.documentsExamined();
    Answer answer = request.get();
    assertThat(answer.status()).as(what).isBetween(200, 299);
    scans = store.fullScans() - scans;
    examined = store.documentsExamined() - examined;
    if (scans > 0 || examined > most) {
      wasteful.add(what + ": " + scans + " full scans, " + examined + " documents");
    }
    return answer.header("Content-Type").contains("json") ? answer.json() : NullNode.instance;
  }

  /** The requests that did more than they may. */
  List<String> wasteful() {
    return wasteful;
  }
}
