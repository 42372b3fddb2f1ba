package org.miaopi.runtime.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.ids.Ids;
import org.miaopi.runtime.signing.KeyRing;
import org.miaopi.templates.Archive;
import org.miaopi.templates.signature.Signer;

/** The certificates that come with the software are fit for archives when they are signed. */
class ArchivedCertificatesTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor staff = miaopi.signedIn("staff");

  @ParameterizedTest
  @ValueSource(strings = {"000131014000", "000709021000", "002014111002"})
  void everySampleConforms(String code) {
    conforms(code);
  }

  @Test
  void theTemplateOfANewItemConforms() {
    String code = "TEST-" + miaopi.bean(Ids.class).next();
    staff.post("/api/designer/items", Map.of("code", code, "name", "犬只登记")).expect(201);
    conforms(code);
  }

  private void conforms(String code) {
    byte[] pdf = staff.post("/api/designer/items/" + code + "/preview", "").expect(200).bytes();
    var key = miaopi.bean(KeyRing.class).document();
    assertThat(Archive.objections(Signer.sign(pdf, key, miaopi.bean(Clock.class).instant())))
        .isEmpty();
  }
}
