package org.miaopi.templates.proof;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.proof.Proofs.CARD;
import static org.miaopi.templates.proof.Proofs.LICENCE;
import static org.miaopi.templates.proof.Proofs.TODAY;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.keyset.KeySet;
import org.miaopi.templates.keyset.ProofKey;
import org.miaopi.templates.keyset.TestKeys;
import org.miaopi.templates.proof.ProofVerdict.Expired;
import org.miaopi.templates.proof.ProofVerdict.Genuine;
import org.miaopi.templates.proof.ProofVerdict.UnknownKey;
import org.miaopi.templates.qr.QrCode;

class ProofCodeTest {

  private static final String PAGE = "https://zwfw.example.gov.cn/verify";

  private final ProofKey key = TestKeys.named("today");
  private final ProofKey earlier = TestKeys.named("earlier");
  private final KeySet keys = new KeySet(List.of(key.published(), earlier.published()));

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(ProofCode.read(code(CARD), keys, TODAY)).isEqualTo(new Genuine(CARD));
  }

  @Test
  void theSameProofAlwaysGetsTheSameCode() {
    assertThat(code(LICENCE)).isEqualTo(code(LICENCE));
  }

  @Test
  void factsThatFindNoRoomAreLeftOutFromTheLast() {
    assertThat(code(LICENCE)).hasSizeLessThanOrEqualTo(419);
    assertThat(ProofCode.read(code(LICENCE), keys, TODAY))
        .isEqualTo(new Genuine(LICENCE.withFacts(2)));
  }

  @Test
  void namesThatFindNoRoomGiveNoCode() {
    StringBuilder names = new StringBuilder();
    for (char character = '一'; character < '一' + 150; character++) names.append(character);
    Proof endless =
        new Proof(names.toString(), CARD.identifier(), "1", "证", null, TODAY, null, List.of());
    assertThat(ProofCode.write(endless, key)).isEmpty();
  }

  @Test
  void theLastDayStillCounts() {
    LocalDate last = LocalDate.of(2031, 11, 24);
    Proof read = LICENCE.withFacts(2);
    assertThat(ProofCode.read(code(LICENCE), keys, last)).isEqualTo(new Genuine(read));
    assertThat(ProofCode.read(code(LICENCE), keys, last.plusDays(1))).isEqualTo(new Expired(read));
    assertThat(ProofCode.read(code(CARD), keys, LocalDate.of(2999, 1, 1)))
        .isEqualTo(new Genuine(CARD));
  }

  @Test
  void keysOfEarlierYearsAreBelievedAndOthersUnknown() {
    String old = ProofCode.write(CARD, earlier).orElseThrow();
    assertThat(ProofCode.read(old, keys, TODAY)).isEqualTo(new Genuine(CARD));
    KeySet now = new KeySet(List.of(key.published()));
    assertThat(ProofCode.read(old, now, TODAY)).isEqualTo(new UnknownKey());
  }

  @Test
  void anotherLibraryReadsTheSameClaims() throws Exception {
    byte[] message = Deflate.read(Base45.read(code(LICENCE).substring(4)));
    CBORObject cose = CBORObject.DecodeFromBytes(message);
    assertThat(cose.HasMostOuterTag(18)).isTrue();
    CBORObject claims = CBORObject.DecodeFromBytes(cose.get(2).GetByteString());
    assertThat(claims.get(6).AsInt64Value()).isEqualTo(1795536000L); // 2026-11-25T00:00+08:00
    assertThat(claims.get(4).AsInt64Value()).isEqualTo(1953302400L); // 2031-11-25T00:00+08:00
    assertThat(claims.get(7).GetByteString())
        .asString()
        .isEqualTo("11370112MB9000003L001.11370112MB9000003L.JY23701122026000001.001");
    CBORObject printed = claims.get(-65537);
    assertThat(printed.get(0).AsString()).isEqualTo("JY23701122026000001");
    assertThat(new String(printed.get(2).GetByteString(), UTF_16BE)).isEqualTo("济南市历城区行政审批服务局");
    assertThat(claims.EncodeToBytes(new CBOREncodeOptions("ctap2canonical=1")))
        .isEqualTo(cose.get(2).GetByteString());
  }

  @Test
  void anotherLibraryBuildsWhatIsSigned() throws Exception {
    CoseSign1 message = CoseSign1.read(CoseSign1.write(Claims.write(CARD), key));
    CBORObject toBeSigned =
        CBORObject.NewArray()
            .Add("Signature1")
            .Add(message.header())
            .Add(new byte[0])
            .Add(message.payload());
    assertThat(key.published().verifies(toBeSigned.EncodeToBytes(), message.signature())).isTrue();
  }

  @Test
  void theAddressIsOneAndGivesTheCodeBack() throws Exception {
    for (int number = 0; number < 300; number++) {
      Proof proof =
          new Proof(
              "局", CARD.identifier(), String.valueOf(number), "证", null, TODAY, null, List.of());
      String link = ProofCode.link(PAGE, code(proof));
      assertThat(link)
          .matches("https://zwfw\\.example\\.gov\\.cn/verify#[-0-9A-Z$%*+./:]*[0-9A-Z]");
      assertThat(new URI(link).getFragment()).isEqualTo(code(proof));
    }
  }

  @Test
  void readersFindTheCodeInItsPicture() throws Exception {
    String link = ProofCode.link(PAGE, code(LICENCE));
    QrCode qr = QrCode.of(link);
    assertThat(QrCode.of(ProofCode.link(PAGE, code(CARD))).modules()).isEqualTo(57 + 8);
    assertThat(qr.modules()).isEqualTo(65 + 8);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(qr.png(3)));
    int width = picture.getWidth();
    var source =
        new RGBLuminanceSource(width, width, picture.getRGB(0, 0, width, width, null, 0, width));
    assertThat(
            new QRCodeReader()
                .decode(
                    new BinaryBitmap(new HybridBinarizer(source)),
                    Map.of(DecodeHintType.TRY_HARDER, true))
                .getText())
        .isEqualTo(link);
  }

  private String code(Proof proof) {
    return ProofCode.write(proof, key).orElseThrow();
  }
}
