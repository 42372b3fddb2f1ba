package org.miaopi.runtime.bench;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.document.CertificateFacts;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.FormEvaluator;
import org.miaopi.templates.Template;
import org.miaopi.templates.TemplateData;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.signature.Signer;

/**
 * The same document printed, sealed and signed within this process, without the platform: what a
 * certificate costs at the least.
 *
 * @param milliseconds for one document, the median, on one thread
 * @param processorMilliseconds of all threads for one document
 * @param perSecond documents, on as many threads as there are cores
 * @param bytes of one document
 */
record Inside(double milliseconds, double processorMilliseconds, double perSecond, int bytes) {

  private static final long WARM_UP_NANOS = 8_000_000_000L;
  private static final long MEASURED_NANOS = 8_000_000_000L;
  private static final String QR = "http://localhost:8080/verify/LNYD3701122026000001";

  static Inside measure(Sample sample) {
    Work work = Work.of(sample);
    work.repeat(WARM_UP_NANOS);
    long before = Machine.processorNanos();
    List<Long> nanos = work.repeat(MEASURED_NANOS);
    double processor = (Machine.processorNanos() - before) / 1e6 / nanos.size();
    nanos.sort(null);
    int cores = Runtime.getRuntime().availableProcessors();
    double median = nanos.get(nanos.size() / 2) / 1e6;
    return new Inside(median, processor, together(work, cores), work.document().length);
  }

  private static double together(Work work, int threads) {
    List<Future<List<Long>>> running = new ArrayList<>();
    int documents = 0;
    long started = System.nanoTime();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++)
        running.add(executor.submit(() -> work.repeat(MEASURED_NANOS)));
      for (Future<List<Long>> each : running) documents += each.get().size();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
    return documents * 1e9 / (System.nanoTime() - started);
  }

  private record Work(Template template, TemplateData data, SigningKey key, Instant time) {

    static Work of(Sample sample) {
      CompiledItem item = CompiledItem.compile(sample.item().definition()).orRefuse();
      Template template =
          Objects.requireNonNull(
              CertificateDocument.template(item.definition(), sample.template()).template());
      ItemCase example = sample.example();
      var form =
          FormEvaluator.evaluate(
              item, example.answers(), example.applicant(), example.day(), example.materials());
      CertificateFacts facts =
          new CertificateFacts(
              "LNYD3701122026000001",
              "",
              null,
              null,
              example.today(),
              example.day().calendar(),
              null,
              QR);
      TemplateData data = CertificateDocument.data(item, form.values(), facts, sample.pictures());
      Clock clock = Clock.systemUTC();
      SigningKey key =
          DevelopmentKey.create(
                  KeyUse.SIGNING, SignatureAlgorithm.P256, clock.instant(), new SecureRandom())
              .key();
      return new Work(template, data, key, clock.instant());
    }

    byte[] document() {
      return Signer.sign(template.render(data), key, time);
    }

    /** Makes documents for so long, at least one; gives the nanoseconds of each. */
    List<Long> repeat(long duration) {
      List<Long> nanos = new ArrayList<>();
      long end = System.nanoTime() + duration;
      do {
        long started = System.nanoTime();
        document();
        nanos.add(System.nanoTime() - started);
      } while (System.nanoTime() < end);
      return nanos;
    }
  }
}
