package org.miaopi.templates.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.miaopi.templates.signature.Documents.NOW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.key.Tool;
import org.miaopi.templates.timestamp.LocalAuthority;
import org.miaopi.templates.timestamp.TimeStampAuthority;

/**
 * DSS, the validator of the European Commission, judges what we sign; in a process of its own, for
 * it needs an older BouncyCastle. It does not know SM2.
 */
class DssTest {

  private static final Path JUDGE = Path.of("src/test/judges/dss").toAbsolutePath();
  private static final Path CLASSES = Path.of("target/dss.classpath").toAbsolutePath();
  private static final String HOME = System.getProperty("java.home");

  @TempDir static Path folder;

  @BeforeAll
  static void findClasses() throws Exception {
    String said =
        Files.exists(CLASSES)
            ? ""
            : Tool.run(
                folder,
                Map.of("JAVA_HOME", HOME),
                "mvn",
                "-q",
                "-B",
                "-f",
                JUDGE.resolve("pom.xml").toString(),
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + CLASSES);
    assumeTrue(Files.exists(CLASSES), () -> "DSS cannot be had from Maven: " + said);
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA", "P256"})
  void whatIsSignedIsPadesBaselineB(SignatureAlgorithm algorithm) throws Exception {
    assertThat(judge(Documents.key(algorithm), null))
        .contains("signatures: 1")
        .contains("format: PAdES-BASELINE-B")
        .contains("indication: TOTAL_PASSED")
        .contains("certificate is named: true")
        .doesNotContain("error: ");
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA", "P256"})
  void whatIsStampedIsPadesBaselineT(SignatureAlgorithm algorithm) throws Exception {
    SigningKey stamper =
        DevelopmentKey.create(KeyUse.TIME_STAMP, SignatureAlgorithm.P256, NOW, Documents.random())
            .key();
    Files.write(folder.resolve("stamper.cer"), stamper.certificate().getEncoded());
    var authority =
        new LocalAuthority(stamper, Clock.fixed(NOW, ZoneOffset.UTC), Documents.random());
    assertThat(judge(Documents.key(algorithm), authority))
        .contains("format: PAdES-BASELINE-T")
        .contains("indication: TOTAL_PASSED")
        .contains("time stamp: true true")
        .doesNotContain("error: ");
  }

  private static String judge(SigningKey key, @Nullable TimeStampAuthority authority)
      throws Exception {
    Files.write(
        folder.resolve("signed.pdf"), Signer.sign(Documents.certificate(), key, NOW, authority));
    Files.write(folder.resolve("signer.cer"), key.certificate().getEncoded());
    Path stamper = folder.resolve("stamper.cer");
    if (Files.notExists(stamper)) Files.write(stamper, key.certificate().getEncoded());
    return Tool.run(
        folder,
        HOME + "/bin/java",
        "-cp",
        Files.readString(CLASSES),
        JUDGE.resolve("Judge.java").toString(),
        "signed.pdf",
        "signer.cer",
        "stamper.cer");
  }
}
