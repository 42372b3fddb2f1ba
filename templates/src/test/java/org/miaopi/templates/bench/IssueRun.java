package org.miaopi.templates.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.miaopi.templates.TemplateData;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.ofd.OfdVerifier;
import org.miaopi.templates.ofd.SealMaker;
import org.miaopi.templates.signature.DocumentVerdict.State;
import org.miaopi.templates.signature.DocumentVerifier;
import org.miaopi.templates.signature.Signer;

/** A process that issues certificates of the samples, as PDF and OFD, and verifies each. */
final class IssueRun {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private IssueRun() {}

  /**
   * @param arguments the project's folder, and how many of each sample
   */
  public static void main(String... arguments) throws IOException {
    SigningKey key = key(KeyUse.SIGNING, SignatureAlgorithm.P256);
    SigningKey seal = key(KeyUse.SEAL, SignatureAlgorithm.SM2);
    SealMaker seals = new SealMaker(seal);
    int genuine = 0;
    for (Sample sample : Sample.all(Path.of(arguments[0]))) {
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        TemplateData data = sample.data(i);
        byte[] pdf = Signer.sign(sample.template().render(data), key, NOW);
        if (state(pdf, key) == State.GENUINE) genuine++;
        byte[] ofd = sample.template().renderOfd(data, seals, NOW);
        var verdict = OfdVerifier.verify(ofd, List.of(seal.certificate()));
        if (verdict.state() == State.GENUINE) genuine++;
      }
    }
    System.out.println("genuine " + genuine);
  }

  private static State state(byte[] pdf, SigningKey key) {
    return DocumentVerifier.verify(pdf, List.of(key.certificate())).state();
  }

  private static SigningKey key(KeyUse use, SignatureAlgorithm algorithm) {
    return DevelopmentKey.create(use, algorithm, NOW, new SecureRandom()).key();
  }
}
