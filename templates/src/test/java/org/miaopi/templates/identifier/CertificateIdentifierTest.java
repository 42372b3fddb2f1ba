package org.miaopi.templates.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateIdentifierTest {

  private static final String OF_HUNAN =
      "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S";
  private static final String OF_ZHEJIANG =
      "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0";

  @Test
  void itsCheckCharacterIsThatOfIssuedCertificates() {
    assertThat(
            CertificateIdentifier.of(
                    "11100000000013338W011", "11430000006122244L", "20230000403", 2)
                .text())
        .isEqualTo(OF_HUNAN);
    assertThat(
            CertificateIdentifier.of("11100000000013338W009", "11330105002500287C", "2025052201", 2)
                .text())
        .isEqualTo(OF_ZHEJIANG);
  }

  @ParameterizedTest
  @ValueSource(strings = {OF_HUNAN, OF_ZHEJIANG})
  void whatWasIssuedIsReadBack(String issued) {
    assertThat(CertificateIdentifier.parse(issued))
        .hasValueSatisfying(read -> assertThat(read).hasToString(issued));
  }

  @Test
  void anIssuerMayBeARegion() {
    String text = CertificateIdentifier.of("11100000000013338W001", "370117", "7", 1).text();
    assertThat(CertificateIdentifier.parse(text).orElseThrow().issuerCode()).isEqualTo("370117");
  }

  @Test
  void everySingleMistypedCharacterIsNoticed() {
    for (int at = "1.2.156.3005.2.".length(); at < OF_HUNAN.length(); at++) {
      for (char typed : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
        if (OF_HUNAN.charAt(at) == typed) continue;
        String mistyped = OF_HUNAN.substring(0, at) + typed + OF_HUNAN.substring(at + 1);
        assertThat(CertificateIdentifier.parse(mistyped)).as(mistyped).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.156.3005.2",
        "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002",
        "1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.002.S",
        "1.2.156.3005.2.11100000000013338w011.11430000006122244L.20230000403.002.S",
        "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.000.S",
        " 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S"
      })
  void whatIsNoIdentifierIsNotRead(String text) {
    assertThat(CertificateIdentifier.parse(text)).isEmpty();
  }

  @Test
  void partsThatTheStandardDoesNotAllowAreRefused() {
    assertThatThrownBy(() -> CertificateIdentifier.of("W001", "370117", "7", 1))
        .hasMessage("Not a type code of GB/T 36904: W001");
    assertThatThrownBy(() -> CertificateIdentifier.of("11100000000013338W001", "370117", "7", 0))
        .hasMessage("Not a version of GB/T 36904: 0");
  }
}
