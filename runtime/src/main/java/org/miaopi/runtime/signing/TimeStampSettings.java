package org.miaopi.runtime.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stamps the time of a signature.
 *
 * @param url of an authority (RFC 3161), http or https; null for none
 * @param trusted files with the certificates of the authority, or of who certified it, PEM or DER
 * @param timeout of an answer
 * @param development whether an authority within this process stamps instead, which proves nothing
 */
record TimeStampSettings(
    @Nullable URI url,
    @DefaultValue List<Path> trusted,
    @DefaultValue("5s") Duration timeout,
    @DefaultValue("false") boolean development) {

  private static final String NAME = "miaopi.signing.time-stamp";
  static final String TRUSTED = NAME + ".trusted";

  TimeStampSettings {
    trusted = List.copyOf(trusted);
    boolean http =
        url == null || List.of("http", "https").contains(String.valueOf(url.getScheme()));
    if (!http || (url != null && development)) {
      throw UnusableSetting.of(NAME + ".url", "timeStamp.address");
    }
    if (url != null && trusted.isEmpty()) {
      throw UnusableSetting.of(TRUSTED, "timeStamp.trusted");
    }
  }
}
