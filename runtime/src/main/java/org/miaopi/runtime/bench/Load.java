package org.miaopi.runtime.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Applicants who apply over HTTP, each one application after the other. */
final class Load {

  private final List<Citizen> citizens = new ArrayList<>();

  Load(URI server, Sample sample, List<String> accounts) {
    for (String account : accounts) citizens.add(Citizen.signIn(server, sample, account));
  }

  /** The times are from submitting to the certificate. */
  Measured run(int applicants, Duration duration) {
    List<LongSupplier> applying = new ArrayList<>();
    for (Citizen citizen : citizens.subList(0, applicants)) applying.add(citizen::apply);
    return Crowd.run(applying, duration);
  }

  int certificateBytes() {
    return citizens.getFirst().certificateBytes();
  }
}
