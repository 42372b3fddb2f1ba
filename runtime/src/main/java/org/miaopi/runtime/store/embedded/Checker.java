package org.miaopi.runtime.store.embedded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVStoreException;
import org.miaopi.runtime.store.embedded.KeptCollection.KeptIndex;
import org.miaopi.runtime.store.embedded.Problem.Kind;

/**
 * Reads every document and every index of a snapshot, in constant memory, and tells whether they
 * fit each other.
 */
final class Checker {

  private final Snapshot snapshot;
  private final Findings findings = new Findings();
  private final Set<String> used = new HashSet<>(Set.of(Catalog.MAP, Sessions.MAP));

  private Checker(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Of a file as it is now, with every block of it; writes may go on. */
  static CheckReport check(StoreFile file) {
    file.verify(() -> {}, () -> false);
    try (Snapshot snapshot = file.snapshot()) {
      Checker checker = new Checker(snapshot);
      if (file.damage() != null) checker.findings.problem(Kind.DAMAGED);
      return checker.all();
    }
  }

  private CheckReport all() {
    for (KeptCollection each : collections()) {
      findings.collection();
      if (mapsAreThere(each)) guarded(each);
    }
    for (String map : snapshot.names()) {
      if (!used.contains(map)) findings.problem(Kind.MAP_ORPHANED);
    }
    return findings.report();
  }

  private List<KeptCollection> collections() {
    List<KeptCollection> collections = new ArrayList<>();
    if (!snapshot.names().contains(Catalog.MAP)) return collections;
    try {
      Cursor<byte[], byte[]> cursor = snapshot.cursor(Catalog.MAP, null);
      while (cursor.hasNext()) {
        byte[] key = cursor.next();
        if (key.length > 0) read(key, cursor.getValue(), collections);
      }
    } catch (MVStoreException damaged) {
      findings.problem(Kind.DAMAGED);
    }
    return collections;
  }

  private void read(byte[] key, byte[] value, List<KeptCollection> into) {
    try {
      into.add(KeptCollection.of(key, value));
    } catch (RuntimeException unreadable) {
      findings.problem(Kind.CATALOG_UNREADABLE);
    }
  }

  private boolean mapsAreThere(KeptCollection collection) {
    boolean all = true;
    for (String map : maps(collection)) {
      if (!used.add(map)) findings.problem(Kind.MAP_SHARED, collection.fullName());
      if (snapshot.names().contains(map)) continue;
      findings.problem(Kind.MAP_MISSING, collection.fullName());
      all = false;
    }
    return all;
  }

  private static List<String> maps(KeptCollection collection) {
    Stream<String> indexes = collection.indexes().stream().map(KeptIndex::map);
    return Stream.concat(Stream.of(collection.map()), indexes).toList();
  }

  private void guarded(KeptCollection collection) {
    try {
      new CollectionCheck(snapshot, collection, findings).run();
    } catch (MVStoreException damaged) {
      findings.problem(Kind.DAMAGED, collection.fullName());
    }
  }
}
