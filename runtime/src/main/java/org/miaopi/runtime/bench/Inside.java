package org.miaopi.runtime.bench;

import java.nio.file.Path;
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
import org.miaopi.templates.Templates;
import org.miaopi.templates.signature.Signer;
import org.miaopi.templates.signature.SigningKey;

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

  private static final int WARM_UP = 100;
  private static final int MEASURED = 100;
  private static final String QR = "http://localhost:8080/verify/LNYD3701122026000001";

  static Inside measure(Sample sample, Path keyFile) {
    Work work = Work.of(sample, keyFile);
    for (int i = 0; i < WARM_UP; i++) work.document();
    List<Long> nanos = new ArrayList<>();
    long before = Machine.processorNanos();
    for (int i = 0; i < MEASURED; i++) nanos.add(work.nanos());
    double processor = (Machine.processorNanos() - before) / 1e6 / MEASURED;
    nanos.sort(null);
    int cores = Runtime.getRuntime().availableProcessors();
    double median = nanos.get(MEASURED / 2) / 1e6;
    return new Inside(median, processor, together(work, cores), work.document().length);
  }

  private static double together(Work work, int threads) {
    List<Future<?>> running = new ArrayList<>();
    long started = System.nanoTime();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < MEASURED * threads; i++) running.add(executor.submit(work::document));
      for (Future<?> each : running) each.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
    return MEASURED * threads * 1e9 / (System.nanoTime() - started);
  }

  private record Work(Template template, TemplateData data, SigningKey key, Instant time) {

    static Work of(Sample sample, Path keyFile) {
      CompiledItem item = CompiledItem.compile(sample.item().definition()).orRefuse();
      Template template =
          Objects.requireNonNull(
              Templates.compile(sample.template(), CompiledItem.certificateScope(item.definition()))
                  .template());
      ItemCase example = sample.example();
      var form =
          FormEvaluator.evaluate(
              item, example.answers(), example.applicant(), example.today(), example.materials());
      CertificateFacts facts =
          new CertificateFacts("LNYD3701122026000001", "", example.today(), null, QR);
      TemplateData data = CertificateDocument.data(item, form.values(), facts, sample.pictures());
      Clock clock = Clock.systemUTC();
      SigningKey key =
          SigningKey.loadOrCreate(keyFile, "miaopi".toCharArray(), clock, new SecureRandom());
      return new Work(template, data, key, clock.instant());
    }

    byte[] document() {
      return Signer.sign(template.render(data), key, time);
    }

    long nanos() {
      long started = System.nanoTime();
      document();
      return System.nanoTime() - started;
    }
  }
}
