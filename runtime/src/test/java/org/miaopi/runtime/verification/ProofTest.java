package org.miaopi.runtime.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.keys.ProofKeys;
import org.miaopi.runtime.portal.Case;
import org.miaopi.templates.picture.PagePicture;
import tools.jackson.databind.JsonNode;

/** What an issued certificate proves without us: by its QR code, and in a wallet. */
class ProofTest {

  private static final String VERIFY =
      "query($code: String!) { verifyCode(code: $code) { verdict flaw certificate { number } } }";
  private static final String CREDENTIAL =
      "query($number: String!) { certificate(number: $number) { credential } }";

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor system = miaopi.visitor();

  @Test
  void theCodeOfACardLeadsToVerificationAndProvesItUntilItIsRevoked() throws Exception {
    Case card = issued();
    URI address = new URI(code(card));
    assertThat(address.toString()).startsWith(miaopi.address() + "/verify#MP1:");
    String code = address.getFragment();

    JsonNode proven = verified(code);
    assertThat(proven.get("verdict").asString()).isEqualTo("GENUINE");
    assertThat(proven.at("/certificate/number").asString()).isEqualTo(number(card));

    JsonNode cut = verified(code.substring(0, "MP1:".length() + 60));
    assertThat(cut.get("verdict").asString()).isEqualTo("NOT_OURS");
    assertThat(cut.get("flaw").asString()).isEqualTo("DEFLATE");
    assertThat(verified("HC1:" + code).get("flaw").asString()).isEqualTo("PREFIX");

    miaopi
        .signedIn("supervisor")
        .post("/api/supervision/certificates/" + card.id + "/revoke", Map.of("reason", "持证人已去世"))
        .expect(200);
    assertThat(verified(code).get("verdict").asString()).isEqualTo("REVOKED");
  }

  @Test
  void anybodyFindsTheKeys() {
    var keys = system.get("/.well-known/jwks.json").expect(200);
    assertThat(keys.header("Content-Type")).isEqualTo("application/jwk-set+json");
    assertThat(keys.header("Cache-Control"))
        .isEqualTo("max-age=3600, public, stale-if-error=604800");
    assertThat(keys.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(keys.json().at("/keys/0/kid").asString())
        .isEqualTo(miaopi.bean(ProofKeys.class).key().published().thumbprint());
    assertThat(keys.json().at("/keys/0").has("d")).isFalse();

    JsonNode issuer = system.get("/.well-known/jwt-vc-issuer").expect(200).json();
    assertThat(issuer.get("issuer").asString()).isEqualTo(miaopi.address().toString());
    assertThat(issuer.get("jwks_uri").asString())
        .isEqualTo(miaopi.address() + "/.well-known/jwks.json");
  }

  @Test
  void theHolderTakesItIntoAWalletAndSystemsGetItWithoutTheHolder() {
    Case card = issued();
    String path = "/api/certificates/" + card.id + "/credential";
    var answer = card.applicant.get(path).expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/dc+sd-jwt");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
    String own = new String(answer.bytes(), StandardCharsets.US_ASCII);
    assertThat(disclosed(own)).contains("370112195103089042", "张秀兰", "holder_name");
    assertThat(own)
        .isEqualTo(new String(card.applicant.get(path).bytes(), StandardCharsets.US_ASCII));

    Map<String, Object> body =
        Map.of("query", CREDENTIAL, "variables", Map.of("number", number(card)));
    String toSystem = asSystem(body).at("/data/certificate/credential").asString();
    assertThat(own).startsWith(toSystem.substring(0, toSystem.indexOf('~')));
    assertThat(disclosed(toSystem))
        .contains("性别")
        .doesNotContain("370112195103089042", "holder_name");
    String toHolder =
        card.applicant.post("/graphql", body).json().at("/data/certificate/credential").asString();
    assertThat(toHolder).isEqualTo(own);

    miaopi.signedIn("li").get(path).expect(404);
    system.get(path).expect(401);
  }

  private static Case issued() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();
    return card;
  }

  private static String number(Case card) {
    return card.now().at("/certificate/number").asString();
  }

  /** Read from the first page as it looks at 150 dots an inch, enlarged twofold. */
  private static String code(Case issued) throws Exception {
    byte[] pdf = issued.applicant.get("/api/certificates/" + issued.id + "/file").bytes();
    byte[] png = Objects.requireNonNull(PagePicture.png(pdf, 1, 150));
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
    int width = page.getWidth() * 2;
    int height = page.getHeight() * 2;
    BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = large.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(page, 0, 0, width, height, null);
    graphics.dispose();
    int[] pixels = large.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }

  private static String disclosed(String credential) {
    StringBuilder all = new StringBuilder();
    String[] parts = credential.split("~");
    for (int i = 1; i < parts.length; i++) {
      all.append(new String(Base64.getUrlDecoder().decode(parts[i]), StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  private JsonNode verified(String code) {
    Map<String, Object> body = Map.of("query", VERIFY, "variables", Map.of("code", code));
    return asSystem(body).at("/data/verifyCode");
  }

  private JsonNode asSystem(Map<String, Object> body) {
    String login =
        Base64.getEncoder()
            .encodeToString("integrator:miaopi-demo".getBytes(StandardCharsets.UTF_8));
    return system.post("/graphql", body, "Authorization", "Basic " + login).expect(200).json();
  }
}
