package org.miaopi.templates;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.miaopi.expressions.type.Scope;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.ofd.OfdVerifier;
import org.miaopi.templates.ofd.SealMaker;
import org.miaopi.templates.picture.Photo;
import org.miaopi.templates.signature.DocumentVerdict;
import org.miaopi.templates.signature.DocumentVerifier;
import org.miaopi.templates.signature.Signer;

/**
 * A process that is given each hostile file. A line for each: its name, what was said of it, and
 * how many milliseconds of the processor that took.
 */
final class HostileRun {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private HostileRun() {}

  /**
   * @param arguments an address at which nobody may ever call
   */
  public static void main(String... arguments) {
    Templates.warmUp();
    for (HostileWord.Case hostile : new HostileWord(arguments[0]).all()) {
      byte[] file = hostile.file().get();
      tell(hostile.name(), () -> compiled(file));
      if (hostile.isPrinted()) tell(hostile.name() + " as OFD", () -> written(file));
    }
    for (HostilePictures.Photograph hostile : HostilePictures.photographs()) {
      byte[] file = hostile.file().get();
      tell(hostile.name(), () -> fitted(file));
    }
    for (HostilePdf.Case hostile : pdfs(arguments[0]).all()) {
      byte[] file = hostile.file().get();
      tell(hostile.name(), () -> verified(file).state().name());
    }
    for (HostileOfd.Case hostile : ofds(arguments[0]).all()) {
      byte[] file = hostile.file().get();
      tell(
          hostile.name(),
          () -> OfdVerifier.verify(file, List.of(SEAL.certificate())).state().name());
    }
  }

  private static final SigningKey KEY =
      DevelopmentKey.create(KeyUse.SIGNING, SignatureAlgorithm.P256, NOW, new SecureRandom()).key();

  private static final SigningKey SEAL =
      DevelopmentKey.create(KeyUse.SEAL, SignatureAlgorithm.SM2, NOW, new SecureRandom()).key();

  private static HostileOfd ofds(String trap) {
    try {
      byte[] genuine = first().renderOfd(FirstDocument.data(), new SealMaker(SEAL), NOW);
      return new HostileOfd(genuine, SEAL.certificate().getEncoded(), trap);
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static HostilePdf pdfs(String trap) {
    try {
      byte[] genuine = Signer.sign(first().render(FirstDocument.data()), KEY, NOW);
      return new HostilePdf(genuine, KEY.certificate().getEncoded(), trap);
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Template first() {
    return Objects.requireNonNull(
        Templates.compile(FirstDocument.docx(), new Scope(Map.of()), Set.of()).template());
  }

  private static DocumentVerdict verified(byte[] file) {
    return DocumentVerifier.verify(file, List.of(KEY.certificate()));
  }

  /** The codes of the problems, and {@code printed} before them if it can be issued. */
  private static String compiled(byte[] file) {
    TemplateCompilation compilation = Templates.compile(file, new Scope(Map.of()), Set.of());
    Template template = compilation.template();
    if (template == null) return codes(compilation);
    template.render(FirstDocument.data());
    return ("printed " + codes(compilation)).strip();
  }

  private static String written(byte[] file) {
    Template template = Templates.compile(file, new Scope(Map.of()), Set.of()).template();
    if (template == null) return "refused";
    template.renderOfd(FirstDocument.data(), new SealMaker(SEAL), NOW);
    return "written";
  }

  /** On a page of A4, as the largest and the smallest place that a photo may have. */
  private static String fitted(byte[] photo) {
    try {
      Photo.fit(photo, 595, 842);
      Photo.fit(photo, 72, 100);
      return "fitted";
    } catch (IOException refused) {
      return "refused";
    }
  }

  private static String codes(TemplateCompilation compilation) {
    return compilation.problems().stream()
        .map(TemplateProblem::code)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static void tell(String name, Supplier<String> question) {
    long started = processor();
    String answer = answer(question);
    long spent = (processor() - started) / 1_000_000;
    System.out.println(String.join("\t", name, answer, String.valueOf(spent)));
  }

  /** What must never be thrown is told like an answer, so that the test can show it. */
  private static String answer(Supplier<String> question) {
    try {
      return question.get();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError thrown) {
      return "threw " + thrown.toString().replaceAll("\\s", " ");
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
