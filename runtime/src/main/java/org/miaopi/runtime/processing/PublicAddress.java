package org.miaopi.runtime.processing;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the public finds this installation: {@code miaopi.address}, or this machine and port. */
@Component
public final class PublicAddress {

  private final Environment environment;

  PublicAddress(Environment environment) {
    this.environment = environment;
  }

  /** Without a slash at the end. */
  public String base() {
    String set = environment.getProperty("miaopi.address", "");
    if (!set.isBlank()) return set.strip().replaceAll("/+$", "");
    String configured = environment.getProperty("server.port", "8080");
    return "http://localhost:" + environment.getProperty("local.server.port", configured);
  }

  /** The page that says whether a certificate is valid, by its number or identifier. */
  public String verification(String numberOrIdentifier) {
    return verification() + "/" + numberOrIdentifier;
  }

  /** The page that verifies. */
  public String verification() {
    return base() + "/verify";
  }
}
