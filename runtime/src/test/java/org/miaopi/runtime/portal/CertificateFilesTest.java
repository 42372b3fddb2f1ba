package org.miaopi.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;

/** What holders take home of a certificate, and nobody else. */
class CertificateFilesTest {

  /** The forms of a certificate: the type of each, and how its file begins. */
  private static final Map<String, String[]> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put("", new String[] {"application/json", "{"});
    FORMS.put("/file", new String[] {"application/pdf", "%PDF-1."});
    FORMS.put("/ofd", new String[] {"application/ofd", "PK"});
    FORMS.put("/credential", new String[] {"application/dc+sd-jwt", "ey"});
    FORMS.put("/picture", new String[] {"image/png", "\u0089PNG"});
  }

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  @Test
  void everyFormIsForItsHolderAlone() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();
    Visitor another = miaopi.signedIn("li");
    FORMS.forEach(
        (form, expected) -> {
          String address = "/api/certificates/" + card.id + form;
          Answer own = card.applicant.get(address).expect(200);
          assertThat(own.header("Content-Type")).isEqualTo(expected[0]);
          assertThat(new String(own.bytes(), StandardCharsets.ISO_8859_1)).startsWith(expected[1]);
          assertThat(another.get(address).expect(404).json().get("code").asString())
              .isEqualTo("certificate.unknown");
          miaopi.visitor().get(address).expect(401);
          for (String account : new String[] {"staff", "approver", "supervisor", "integrator"}) {
            miaopi.signedIn(account).get(address).expect(403);
          }
        });
  }

  @Test
  void aCertificateThatIsNotThereIsSaidSo() {
    Visitor zhang = miaopi.signedIn("zhang");
    for (String id : new String[] {"none", "%7B%24ne%3A1%7D", "9".repeat(4000), "%F0%9F%92%A9"}) {
      for (String form : FORMS.keySet()) {
        Answer answer = zhang.get("/api/certificates/" + id + form).expect(404);
        assertThat(answer.json().get("detail").asString()).isEqualTo("没有找到这份证照。它可能属于别的账号。");
      }
    }
    Answer climbing = zhang.get("/api/certificates/..%2f..%2fx/file").expect(400);
    assertThat(climbing.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void whatChecksThemIsForEverybody() {
    for (String account : new String[] {"zhang", "staff", "supervisor"}) {
      miaopi.signedIn(account).get("/.well-known/jwks.json").expect(200);
      miaopi.signedIn(account).get("/.well-known/jwt-vc-issuer").expect(200);
    }
    miaopi.visitor().get("/.well-known/jwks.json?kid=none").expect(200);
    miaopi.visitor().get("/.well-known/other.json").expect(401);
    miaopi.visitor().request("POST", "/.well-known/jwks.json").expect(401);
  }
}
