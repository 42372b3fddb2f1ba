package org.miaopi.templates.ofd;

import java.time.Instant;
import java.util.Set;
import org.miaopi.templates.ofd.seal.ElectronicSeal;

/**
 * How a document is sealed.
 *
 * @param places the names of the pictures in whose place the seal is shown; empty where it is not
 * @param time of sealing, to the second
 */
public record Sealing(ElectronicSeal seal, Set<String> places, Instant time) {

  public Sealing {
    places = Set.copyOf(places);
  }
}
